"""ONNX Runtime, tamed: quiet, bounded in memory, its faults turned into sentences.

onnxruntime is imported inside functions: it costs 0.2 s that a start without it shouldn't pay.
"""

import contextlib
import io
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from engine.array import Array
from engine.errors import UserError

CPU = "CPUExecutionProvider"
LARGEST_MEMORY = 4 << 30  # bytes that all sessions together may take for values and weights
FATAL = 4  # ONNX Runtime's severity; anything below it is told in our sentence instead

OPTIONS: Mapping[str, Mapping[str, str]] = {
    # TensorFloat-32 keeps 10 bits of a float: too few for answers equal to the engine's.
    "CUDAExecutionProvider": {"use_tf32": "0"},
    "OpenVINOExecutionProvider": {"precision": "FP32"},
}
"""What a provider needs so that float32 stays float32."""

SETTINGS: Mapping[str, str] = {
    "session.use_env_allocators": "1",  # the bounded memory
    "session.record_ep_graph_assignment_info": "1",  # what a provider really ran
}

NEEDS: Mapping[str, str] = {
    "CUDAExecutionProvider": "gpu",
    "TensorrtExecutionProvider": "gpu",
    "OpenVINOExecutionProvider": "openvino",
    "DmlExecutionProvider": "directml",
}
"""The extra of Neocog that brings a provider."""


def available_providers() -> tuple[str, ...]:
    """The providers this onnxruntime was built with; that one is here doesn't prove it works."""
    return tuple(_onnxruntime().get_available_providers())


def open_session(
    content: bytes,
    provider: str = CPU,
    threads: int | None = None,
    settings: Mapping[str, str] | None = None,
    with_cpu: bool = True,
) -> Any:
    """An inference session on the provider, the CPU helping out where it can't unless forbidden.

    `settings` are further session entries, such as `session.disable_cpu_ep_fallback`.
    Raises: UserError for an absent provider or a model that ONNX Runtime can't load.
    """
    _check_available(provider)
    options = _session_options(provider, threads, {**SETTINGS, **(settings or {})})
    providers: list[Any] = [(provider, dict(OPTIONS.get(provider, {})))]
    if with_cpu and provider != CPU:
        providers.append(CPU)
    with _plainly("load the model"):
        # Our graphs have no constants to fold; a hostile one could fold a few bytes to gigabytes.
        return _onnxruntime().InferenceSession(
            content,
            options,
            providers=providers,
            disabled_optimizers=["ConstantFolding"],
            enable_fallback=False,
        )


def _session_options(provider: str, threads: int | None, settings: Mapping[str, str]) -> Any:
    options = _onnxruntime().SessionOptions()
    options.log_severity_level = FATAL
    options.intra_op_num_threads = threads or 0
    options.enable_mem_pattern = provider != "DmlExecutionProvider"  # which can't have it
    for key, value in settings.items():
        options.add_session_config_entry(key, value)
    return options


def run_session(session: Any, feeds: Mapping[str, Array], outputs: Sequence[str]) -> list[Array]:
    """The named outputs. Raises: UserError where ONNX Runtime fails."""
    with _plainly("run the model"):
        return list(session.run(list(outputs), dict(feeds)))


Port = tuple[str, str, list[Any]]
"""Name, type and shape of an input or output; open dimensions have names."""


def ports(session: Any) -> tuple[list[Port], list[Port]]:
    """The inputs and the outputs. Raises: UserError where their names aren't text."""
    with _plainly("read the model's inputs and outputs"):
        inputs = [(value.name, value.type, list(value.shape)) for value in session.get_inputs()]
        outputs = [(value.name, value.type, list(value.shape)) for value in session.get_outputs()]
        return inputs, outputs


def assigned_nodes(session: Any) -> dict[str, int]:
    """How many nodes each provider really runs; the provider with most of them first."""
    counts: dict[str, int] = {}
    with _plainly("say which provider runs the model"):
        for part in session.get_provider_graph_assignment_info():
            counts[part.ep_name] = counts.get(part.ep_name, 0) + len(part.get_nodes())
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def _check_available(provider: str) -> None:
    here = available_providers()
    if provider in here:
        return
    extra = NEEDS.get(provider)
    cure = f'Install it with pip install "neocog[{extra}]"' if extra else "Choose one of these"
    raise UserError(
        f"The installed onnxruntime has no {provider}; it has {', '.join(here)}. {cure}."
    )


@cache
def _onnxruntime() -> Any:
    """The module, made quiet, its memory bounded, and CUDA's libraries found; once a process."""
    import onnxruntime as runtime  # noqa: PLC0415 - see above

    runtime.set_default_logger_severity(FATAL)
    if "CUDAExecutionProvider" in runtime.get_available_providers():
        with contextlib.redirect_stdout(io.StringIO()):  # it prints; the probe says it better
            runtime.preload_dlls()
    runtime.create_and_register_allocator(
        runtime.OrtMemoryInfo(
            "Cpu", runtime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, runtime.OrtMemType.DEFAULT
        ),
        # Extend as asked: doubling would reach the bound at half of it.
        runtime.OrtArenaCfg({"max_mem": LARGEST_MEMORY, "arena_extend_strategy": 1}),
    )
    return runtime


@cache
def _faults() -> tuple[type[Exception], ...]:
    """What ONNX Runtime raises: a dozen classes without a common parent."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state  # noqa: PLC0415 - as above

    own = [kind for kind in vars(state).values() if isinstance(kind, type)]
    return (*(k for k in own if issubclass(k, Exception)), RuntimeError, ValueError, MemoryError)


@contextlib.contextmanager
def _plainly(purpose: str) -> Iterator[None]:
    try:
        yield
    except _faults() as fault:
        reason = " ".join(str(fault).split())[:300]
        raise UserError(
            f"ONNX Runtime can't {purpose}: {reason or type(fault).__name__}"
        ) from fault
