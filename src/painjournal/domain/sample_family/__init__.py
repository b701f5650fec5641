"""An invented family and its journal, to look at before one's own days fill the pages."""

from painjournal.domain.sample_family.family import SampleFamily, sample_family

__all__ = ["SampleFamily", "sample_family"]
