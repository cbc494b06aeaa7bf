"""onnxruntime for the CPU: the same arithmetic in fewer passes over memory."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from core.nn.unet import Condition, UNet, UNetCall
from core.runtime.modulation import Modulation
from core.runtime.unet_graph import unet_graph
from core.runtime.way import Way


def _build(unet: UNet) -> UNetCall:
    """
    Raises:
        ImportError: onnxruntime is not installed.
    """
    import onnxruntime

    graph = unet_graph(unet)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    # Threads that wait in a loop would take the processor from the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(values) for values in graph.weights.values()]
    options.add_external_initializers(list(graph.weights), values)
    session = onnxruntime.InferenceSession(graph.file, options, providers=["CPUExecutionProvider"])
    modulation = Modulation(unet)

    @torch.no_grad()
    def call(x: Tensor, t: Tensor, condition: Condition | None) -> Tensor:
        scale, shift = modulation(t, condition)
        inputs = {"x": x, "scale": scale, "shift": shift}
        if condition is not None and condition.map is not None:
            inputs["map"] = condition.map
        given = {name: np.ascontiguousarray(value.numpy()) for name, value in inputs.items()}
        return torch.from_numpy(session.run(None, given)[0])

    return call


ONNXRUNTIME = Way("onnxruntime", _build, tolerance=1e-4)
