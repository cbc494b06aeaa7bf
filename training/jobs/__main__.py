"""`python -m training.jobs`, the same as `semblance jobs`."""

import sys

from training.jobs.command import main

if __name__ == "__main__":
    sys.exit(main())
