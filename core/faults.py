"""What kind of fault an exception of torch is. Free of torch: its messages are all there is to go by."""

from __future__ import annotations


def is_out_of_memory(trouble: BaseException) -> bool:
    """Whether memory ran out; torch says so by RuntimeError and its children, on every device."""
    words = ("out of memory", "not enough memory", "can't allocate memory", "STATUS_ALLOC_FAILED")
    said = isinstance(trouble, RuntimeError) and any(word in str(trouble) for word in words)
    return said or isinstance(trouble, MemoryError)


def is_lost(trouble: BaseException) -> bool:
    """Whether the card no longer answers; every later call of this process would fail, too."""
    return (
        isinstance(trouble, RuntimeError) and "CUDA error" in str(trouble) and not is_out_of_memory(trouble)
    )
