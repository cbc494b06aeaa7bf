"""Real supervisors and fake trainers: what becomes of the jobs, whoever dies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

import pytest

from tests.training.jobs.fast_supervisor import fake_command
from tests.training.jobs.yard import Yard, pid_of_holder
from training.jobs.folder import RunFolder, condition
from training.jobs.start import is_at_work, start_detached


def test_jobs_run_one_after_another_in_the_list_s_order(yard: Yard) -> None:
    for name in ("a", "b", "c"):
        yard.job(name)
    yard.queue.move(3, "first")
    assert yard.supervise().returncode == 0
    assert yard.diary() == ["c begins", "c ends", "a begins", "a ends", "b begins", "b ends"]
    assert all(job.wanted == "done" for job in yard.queue.jobs())
    assert not is_at_work(yard.queue)


def test_a_run_that_failed_by_its_own_word_is_not_taken_up_again(yard: Yard) -> None:
    bad, good = yard.job("bad", fails="The pictures are gone."), yard.job("good")
    yard.supervise()
    assert (yard.status(bad), yard.begun(bad)) == ("failed", 1)
    assert yard.status(good) == "finished"


def test_a_run_stopped_by_the_user_lets_the_next_one_go_on(yard: Yard) -> None:
    first, second = yard.job("first", waits_at=1), yard.job("second")
    yard.start()
    yard.wait_until_held(first)
    first.send("stop")
    yard.wait_for(second, "finished")
    assert (yard.status(first), yard.begun(first)) == ("stopped", 1)


def test_a_killed_trainer_is_started_again_from_its_checkpoint(yard: Yard) -> None:
    run = yard.job("run", waits_at=2)
    yard.start()
    yard.wait(lambda: len(run.rows()[0]) == 2)
    yard.kill_trainer(run)
    yard.wait(lambda: yard.begun(run) == 2)
    yard.go(run)
    yard.wait_for(run, "finished")
    assert [row["step"] for row in run.rows()[0]] == [1, 2, 3]
    assert "SIGKILL" in run.log.read_text() or os.name == "nt"


def test_a_trainer_that_always_dies_is_given_up_with_its_last_words_and_can_be_retried(yard: Yard) -> None:
    bad, good = yard.job("bad", dies_at=2), yard.job("good")
    yard.supervise()
    assert (yard.status(bad), yard.begun(bad)) == ("failed", 4)
    assert "4 times" in yard.note(bad)
    assert "out of luck" in yard.note(bad)
    state = bad.read_state()
    assert state is not None
    assert (state.status, state.message) == ("failed", yard.note(bad))
    assert yard.status(good) == "finished"
    bad.config.write_text("{}")
    yard.queue.retry(yard.number(bad))
    assert yard.status(bad) == "waiting"
    yard.supervise()
    assert (yard.status(bad), yard.note(bad)) == ("finished", "")


def test_a_trainer_that_dies_but_gets_further_each_time_is_not_given_up(yard: Yard) -> None:
    run = yard.job("run", steps=5, dies_each=True)
    yard.supervise()
    assert (yard.status(run), yard.begun(run)) == ("finished", 6)


def test_a_new_supervisor_adopts_the_trainer_of_a_killed_one(yard: Yard) -> None:
    run, later = yard.job("run", waits_at=1), yard.job("later")
    yard.start()
    yard.wait_until_held(run)
    trainer = pid_of_holder(run.path / "lock")
    yard.kill_supervisor()
    assert run.is_held()
    assert yard.start()
    yard.wait(lambda: "is being trained already" in yard.queue.supervisor_log.read_text())
    assert pid_of_holder(run.path / "lock") == trainer
    yard.go(run)
    yard.wait_for(later, "finished")
    assert yard.diary() == ["run begins", "run ends", "later begins", "later ends"]


def test_an_adopted_trainer_that_dies_is_started_again(yard: Yard) -> None:
    run = yard.job("run", waits_at=1)
    yard.start()
    yard.wait_until_held(run)
    yard.kill_supervisor()
    yard.start()
    yard.wait(lambda: "is being trained already" in yard.queue.supervisor_log.read_text())
    yard.kill_trainer(run)
    yard.wait(lambda: yard.begun(run) == 2)
    yard.go(run)
    yard.wait_for(run, "finished")


def test_after_a_reboot_everything_goes_on_from_where_it_was(yard: Yard) -> None:
    run, later = yard.job("run", waits_at=2), yard.job("later")
    yard.start()
    yard.wait(lambda: len(run.rows()[0]) == 2)
    yard.kill_supervisor()
    yard.kill_trainer(run)
    assert condition(run) == "interrupted"
    assert yard.status(run) == "waiting"
    yard.go(run)
    yard.supervise()
    assert [row["step"] for row in run.rows()[0]] == [1, 2, 3]
    assert (yard.status(run), yard.status(later)) == ("finished", "finished")
    assert yard.queue.jobs()[0].attempts == 0  # it was the machine's death, not the trainer's


def test_what_ended_while_no_supervisor_lived_is_not_started_again(yard: Yard) -> None:
    run = yard.job("run", waits_at=1)
    yard.start()
    yard.wait_until_held(run)
    yard.kill_supervisor()
    run.send("stop")
    yard.wait(lambda: not run.is_held())
    yard.supervise()
    assert (yard.status(run), yard.begun(run)) == ("stopped", 1)


def test_only_one_supervisor_is_at_work(yard: Yard) -> None:
    run = yard.job("run", waits_at=1)
    assert yard.start()
    second = yard.supervise()
    assert second.returncode == 2
    assert "A supervisor is at work on these jobs already: process" in second.stdout
    assert not yard.start()
    yard.wait_until_held(run)
    assert yard.begun(run) == 1


def test_two_trainers_of_one_run_are_refused(yard: Yard) -> None:
    run = yard.job("run", waits_at=1)
    yard.start()
    yard.wait_until_held(run)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    second = subprocess.run(
        fake_command(run), capture_output=True, text=True, check=False, timeout=30, env=environment
    )
    assert second.returncode == 2
    assert "is being trained already, by process" in second.stdout
    assert run.is_held()


def test_a_run_started_from_a_terminal_is_waited_for(yard: Yard) -> None:
    run = yard.run("run", waits_at=1)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(fake_command(run), env=environment) as trainer:
        yard.wait(run.is_held)
        yard.queue.add(run.path)
        other = yard.job("other")
        yard.start()
        yard.wait(lambda: "is being trained already" in yard.queue.supervisor_log.read_text())
        assert yard.begun(other) == 0
        yard.go(run)
        assert trainer.wait(30) == 0
    yard.wait_for(other, "finished")
    assert (yard.status(run), yard.begun(run)) == ("finished", 1)


def test_cancelling_stops_what_runs_and_passes_over_what_waits(yard: Yard) -> None:
    runs, waits, last = yard.job("runs", waits_at=1), yard.job("waits"), yard.job("last")
    yard.start()
    yard.wait_until_held(runs)
    yard.queue.cancel(yard.number(waits))
    yard.queue.cancel(yard.number(runs))
    yard.wait_for(last, "finished")
    assert (yard.status(runs), yard.status(waits)) == ("cancelled", "cancelled")
    assert yard.begun(waits) == 0
    yard.go(runs)
    yard.queue.retry(yard.number(runs))
    yard.wait_for(runs, "finished")


def test_a_trainer_that_missed_the_word_to_stop_is_told_again(yard: Yard) -> None:
    run = yard.job("run", waits_at=1)
    yard.start()
    yard.wait_until_held(run)
    yard.queue.update(yard.number(run), wanted="cancelled")  # as if the trainer had thrown the word away
    yard.wait_for(run, "cancelled")


@pytest.mark.parametrize("adopted", [False, True])
def test_a_trainer_that_hangs_is_killed_once_it_is_cancelled(yard: Yard, adopted: bool) -> None:
    run, last = yard.job("run", waits_at=1, deaf=True), yard.job("last")
    yard.start(patience=0.1)
    yard.wait_until_held(run)
    if adopted:
        yard.kill_supervisor()
        yard.start(patience=0.1)
    yard.queue.cancel(yard.number(run))
    yard.wait_for(last, "finished")
    assert (yard.status(run), yard.begun(run)) == ("cancelled", 1)


def test_a_removed_job_s_trainer_is_stopped(yard: Yard) -> None:
    run, last = yard.job("run", waits_at=1), yard.job("last")
    yard.start()
    yard.wait_until_held(run)
    with yard.queue.changing() as content:  # `remove` refuses; here it came just before the trainer's lock
        del content.jobs[0]
    yard.wait_for(last, "finished")
    assert condition(run) == "stopped"


def test_a_paused_run_keeps_its_place_even_through_a_reboot(yard: Yard) -> None:
    run, later = yard.job("run", waits_at=1), yard.job("later")
    yard.start()
    yard.wait_until_held(run)
    run.send("pause")
    yard.wait_for(run, "paused")
    yard.kill_supervisor()
    yard.kill_trainer(run)
    assert yard.status(run) == "paused"
    yard.start()
    time.sleep(0.3)  # ten looks of the supervisor
    assert yard.diary() == ["run begins"]
    assert is_at_work(yard.queue)
    yard.go(run)
    run.send("resume")
    yard.wait_for(later, "finished")
    assert yard.diary()[1:] == ["run begins", "run ends", "later begins", "later ends"]


def test_words_left_over_from_the_last_trainer_do_not_stop_the_next(yard: Yard) -> None:
    run = yard.job("run")
    run.send("stop")
    yard.supervise()
    assert yard.status(run) == "finished"


def test_a_damaged_state_is_no_reason_to_give_up(yard: Yard) -> None:
    run = yard.job("run", waits_at=2)
    yard.start()
    yard.wait(lambda: len(run.rows()[0]) == 2)
    yard.kill_supervisor()
    yard.kill_trainer(run)
    run.state_file.write_bytes(b'{"status": "runn\xff')
    assert condition(run) == "interrupted"
    yard.go(run)
    yard.supervise()
    assert yard.status(run) == "finished"


def test_a_run_that_is_gone_is_said_and_passed_over(yard: Yard) -> None:
    gone, good = yard.job("gone"), yard.job("good")
    shutil.rmtree(gone.path)
    yard.supervise()
    assert yard.status(gone) == "failed"
    assert "moved or deleted" in yard.note(gone)
    assert not gone.path.exists()
    assert yard.status(good) == "finished"


def test_a_run_that_is_moved_away_while_it_is_trained(yard: Yard) -> None:
    run, last = yard.job("run", waits_at=1), yard.job("last")
    yard.start()
    yard.wait_until_held(run)
    moved = RunFolder(run.path.rename(yard.folder / "moved"))
    yard.kill_trainer(moved)
    yard.wait_for(last, "finished")
    assert "moved or deleted" in yard.note(run)
    assert not run.path.exists()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_that_cannot_be_written(yard: Yard, read_only: bool) -> None:
    if read_only and (os.name == "nt" or os.geteuid() == 0):
        pytest.skip("nothing is read-only for this user")
    run, last = yard.job("run"), yard.job("last")
    if read_only:
        run.path.chmod(0o500)
    else:
        run.log.mkdir()
    yard.supervise()
    run.path.chmod(0o700)
    assert yard.status(run) == "failed"
    assert "could not be started" in yard.note(run)
    assert "retry" in yard.note(run)
    assert yard.status(last) == "finished"


def test_a_damaged_list_does_not_end_the_supervisor(yard: Yard) -> None:
    run = yard.job("run", waits_at=1)
    yard.start()
    yard.wait_until_held(run)
    yard.queue.file.write_text("nonsense")
    yard.wait(lambda: len(yard.queue.set_aside()) == 1)
    last = yard.job("last")
    yard.wait_for(last, "finished")


@pytest.mark.skipif(os.name != "posix", reason="sessions are POSIX's")
def test_supervisor_and_trainer_have_sessions_of_their_own(yard: Yard) -> None:
    run = yard.job("run", waits_at=1)
    yard.start()
    yard.wait_until_held(run)
    processes = pid_of_holder(yard.queue.supervisor_lock), pid_of_holder(run.path / "lock")
    assert [os.getsid(process) for process in processes] == list(processes)


def test_a_supervisor_that_cannot_begin_is_said_in_words(yard: Yard) -> None:
    with pytest.raises(ValueError, match=r"ended at once \(exit code 3\)"):
        start_detached(yard.queue, command=[sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(ValueError, match="could not be started"):
        start_detached(yard.queue, command=[str(yard.folder / "nothing")])
