"""How each layer of a network fares while it learns."""

from engine.monitoring.choice import Monitoring
from engine.monitoring.histogram import Histogram, histograms
from engine.monitoring.layer_figures import LayerFigures, measure_layers

__all__ = ["Histogram", "LayerFigures", "Monitoring", "histograms", "measure_layers"]
