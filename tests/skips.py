"""On the continuous integration server a skipped test is a failure.

A test that quietly stops running is worse than one that fails. The one exception is a test that
wants real papers from ../shared, a folder beside the checkout that not everyone has: the reason it
gives for its skip names that folder.
"""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

EXCEPTION = "../shared"

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that skips itself."""
    return refused((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fail a module that skips itself whole."""
    return refused((yield))


def refused(report: Report) -> Report:
    """The report, turned into a failure where a skip is not permitted."""
    expected_to_fail = hasattr(report, "wasxfail")
    if report.skipped and not expected_to_fail and os.environ.get("CI") == "true":
        reason = str(report.longrepr)
        if EXCEPTION not in reason:
            report.outcome = "failed"
            report.longrepr = f"No test may be skipped here. Make this one run: {reason}"
    return report
