"""The engine of Semblance: networks, diffusion, editing, photos, model files. torch yes, Qt never."""

import os

# OpenMP reads this once, when torch is loaded. Its default, to spin while it waits, makes everything
# several times slower as soon as another program wants the processor.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
