"""Hypothesis profiles and the sample texts that all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SAMPLES = Path(__file__).parent / "samples"

settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def _no_build_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build time is the clock's, whatever the environment of the tests says."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def samples() -> Path:
    """The folder of the sample texts."""
    return SAMPLES
