"""Many pictures as points of a plane, near where a layer finds them alike."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from threadpoolctl import threadpool_limits

from engine.array import Array
from engine.errors import UserError
from engine.inspect.activations import check_path, layer_output, layers_by_path
from engine.inspect.checks import check_range
from engine.inspect.progress import Progress
from engine.model import Model

MOST_NUMBERS = 1 << 23  # of all pictures' features: their components take about a second
MOST_POINTS = 5_000  # t-SNE: about a minute
STAGE = 250  # iterations between two looks at the points; scikit-learn takes no fewer
FIRST_SPREAD = 1e-4  # deviation of the points that t-SNE begins with
FEW_FEATURES = 50  # t-SNE measures distances among so many principal components
SMALL_SIDE = 256  # of a matrix that is decomposed as a whole
EXAGGERATION = 12.0  # of attraction in the first stage, so that clusters can pass each other


@dataclass(frozen=True)
class Principal:
    """The directions in which features vary most, and where each picture lies along them."""

    points: Array  # (N, components)
    directions: Array  # (components, features), unit vectors
    share: Array  # (components,), of the whole variance


def features(
    model: Model, pictures: Array, path: str, batch: int = 256
) -> Iterator[Progress[Array]]:
    """What the layer at `path` gives for each picture, as one vector a picture.

    After every `batch` pictures comes the matrix so far, (pictures done, features).
    Shapes: pictures uint8 (N, H, W) or (N, H, W, C)
    Raises: UserError for a path of no layer, or where the matrix would be too large.
    """
    check_path(model.network, path)
    size = int(np.prod(layers_by_path(model.network)[path].output))
    if len(pictures) * size > MOST_NUMBERS:
        raise UserError(
            f"{len(pictures):,} pictures with {size:,} features each are more numbers than Neocog "
            f"embeds. Use at most {MOST_NUMBERS // size:,} pictures, or a later layer."
        )
    found = np.empty((len(pictures), size), np.float32)
    for start in range(0, len(pictures), batch):
        x = model.preprocessing.normalise(pictures[start : start + batch])
        output = layer_output(model.network, model.weights, x, path)
        done = start + len(x)
        found[start:done] = output.reshape(len(x), size)
        yield Progress(done, len(pictures), found[:done])


def principal_components(features: Array, components: int = 2) -> Principal:
    """Principal components by the singular value decomposition of the centred features.

    X - mean = U·S·Vᵀ; points = U·S, directions = Vᵀ, share = S² / Σ S². Each direction is turned
    so that its largest entry is positive: the same features always give the same points.
    Shapes: features (N, features) -> points (N, components)
    Raises: UserError for fewer than 2 pictures, or more components than there can be.
    Source: Pearson 1901; Jolliffe 2002, section 3.5.
    """
    if len(features) < 2:
        raise UserError(f"An embedding needs at least 2 pictures; {len(features)} came. Use more.")
    check_range("The number of components", components, 1, min(features.shape))
    centred = features - features.mean(axis=0, dtype=np.float64)
    values, directions = _singular(centred, components)
    largest = np.abs(directions).argmax(axis=1)
    directions = directions * np.sign(directions[np.arange(components), largest])[:, None]
    total = float((centred * centred).sum())
    share = values**2 / total if total > 0 else np.zeros_like(values)
    return Principal(centred @ directions.T, directions, share)


def _singular(centred: Array, components: int) -> tuple[Array, Array]:
    """The largest singular values, (components,), and their right vectors as rows.

    Of a large matrix only these are computed, by Lanczos's iteration from a fixed start.
    """
    if min(centred.shape) <= max(SMALL_SIDE, components):
        _, values, directions = np.linalg.svd(centred, full_matrices=False)
        return values[:components], directions[:components]
    from scipy.sparse.linalg import svds  # noqa: PLC0415 - scipy is imported where it is used

    start = np.random.default_rng(0).standard_normal(min(centred.shape))
    _, values, directions = svds(centred, components, v0=start, return_singular_vectors="vh")
    order = np.argsort(-values)
    return values[order], directions[order]


def tsne(
    features: Array,
    rng: np.random.Generator,
    perplexity: float = 30.0,
    stages: int = 4,
) -> Iterator[Progress[Array]]:
    """Points (N, 2) whose neighbours are those of the features, by t-SNE.

    Distances are among the first 50 principal components, and the points begin as the first two.
    Each stage is 250 iterations of scikit-learn's Barnes-Hut t-SNE, the first one with attraction
    exaggerated 12 times, and the points so far come after it. All runs on one thread, so that
    equal features and seed give equal points.
    Shapes: features (N, features) -> (N, 2) float32
    Raises: UserError for fewer than 4 pictures, more than 5,000, or a perplexity outside
        1 … (N - 1) / 3.
    Source: van der Maaten & Hinton 2008; van der Maaten 2014; the beginning: Kobak & Berens 2019.
    """
    count = len(features)
    check_range("The number of pictures for t-SNE", count, 4, MOST_POINTS)
    check_range(f"t-SNE's perplexity for {count} pictures", perplexity, 1, (count - 1) / 3)
    check_range("The number of t-SNE's stages", stages, 1, 100)
    from sklearn.manifold import TSNE  # noqa: PLC0415 - takes a second to import

    kept = min(FEW_FEATURES, *features.shape)
    near = principal_components(features, kept).points.astype(np.float32)
    points = _beginning(near)
    seed = int(rng.integers(2**31))
    for stage in range(stages):
        exaggeration = EXAGGERATION if stage == 0 else 1.0
        method = TSNE(
            perplexity=perplexity, early_exaggeration=exaggeration, max_iter=STAGE,
            init=points, random_state=seed,
        )  # fmt: skip
        with threadpool_limits(1):
            points = method.fit_transform(near)
        yield Progress(stage + 1, stages, points)


def _beginning(near: Array) -> Array:
    """The first two principal components, so small that all points are near each other."""
    points = np.zeros((len(near), 2), np.float32)
    points[:, : near.shape[1]] = near[:, :2]
    deviation = float(points[:, 0].std())
    return points * np.float32(FIRST_SPREAD / deviation) if deviation > 0 else points
