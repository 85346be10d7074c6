"""A skipped test fails on the continuous integration server, and only there."""

import pytest

SKIPPING = """
    import pytest

    def test_passes():
        pass

    def test_skips():
        pytest.skip({reason!r})
"""


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return pytester


def run(suite: pytest.Pytester) -> pytest.RunResult:
    return suite.runpytest_inprocess("-p", "tests.skips")


def test_a_skip_fails_on_the_server(suite: pytest.Pytester) -> None:
    suite.makepyfile(SKIPPING.format(reason="no browser here"))
    result = run(suite)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*No test may be skipped here.*no browser here*"])


def test_a_test_that_wants_the_shared_papers_may_skip(suite: pytest.Pytester) -> None:
    suite.makepyfile(SKIPPING.format(reason="../shared/seeds is not here"))
    run(suite).assert_outcomes(passed=1, skipped=1)


def test_a_skip_elsewhere_is_only_a_skip(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI")
    suite.makepyfile(SKIPPING.format(reason="no browser here"))
    run(suite).assert_outcomes(passed=1, skipped=1)


def test_a_module_that_skips_itself_fails_too(suite: pytest.Pytester) -> None:
    suite.makepyfile("import pytest\npytest.skip('no server', allow_module_level=True)")
    result = run(suite)
    result.assert_outcomes(errors=1)
    assert result.ret != 0


def test_an_expected_failure_is_not_a_skip(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        """
        import pytest

        @pytest.mark.xfail(strict=True)
        def test_fails():
            assert False
        """
    )
    run(suite).assert_outcomes(xfailed=1)
