from smsc_gui.api.versions import tls_version


def test_the_tls_library_is_named() -> None:
    assert tls_version().split()[0] in {"OpenSSL", "LibreSSL", "AWS-LC"}
