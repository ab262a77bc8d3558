"""PyTorch as a contender: eager, on the CPU, the same network, weights and batch.

PyTorch is no dependency: it is imported when asked for.
"""

from importlib import import_module
from typing import Any

from engine.errors import UserError
from export.bench.ours import RATE
from export.bench.sampler import Contender
from export.bench.twin import build_twin
from export.bench.workloads import Material

WANTED = "2.13.0"


def find_torch() -> Any:
    """The module. Raises: UserError where PyTorch is not installed."""
    try:
        return import_module("torch")
    except ImportError as error:
        raise UserError(
            "A comparison with PyTorch needs PyTorch, which is not installed. "
            f"Install it with pip install torch=={WANTED}, or leave --against out."
        ) from error


def torch_training(
    torch: Any, material: Material, threads: int, channels_last: bool = False
) -> Contender:
    """Forward, backward and SGD with momentum, by autograd."""
    module, x = _placed(torch, material, channels_last)
    module.train()
    labels = torch.from_numpy(material.labels)
    loss = torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(module.parameters(), lr=RATE, momentum=0.9)

    def step() -> None:
        optimizer.zero_grad(set_to_none=True)
        loss(module(x), labels).backward()
        optimizer.step()

    return Contender(step, lambda: torch.set_num_threads(threads))


def torch_inference(
    torch: Any, material: Material, threads: int, channels_last: bool = False
) -> Contender:
    """Outputs of the batch, in inference mode."""
    module, x = _placed(torch, material, channels_last)
    module.eval()

    def step() -> None:
        with torch.inference_mode():
            module(x)

    return Contender(step, lambda: torch.set_num_threads(threads))


def _placed(torch: Any, material: Material, channels_last: bool) -> tuple[Any, Any]:
    """The network and the pictures in PyTorch's default layout (NCHW), or with channels last."""
    order = torch.channels_last if channels_last else torch.contiguous_format
    module = build_twin(torch, material.network, material.weights).module
    x = torch.from_numpy(material.x)
    return module.to(memory_format=order), x.to(memory_format=order)
