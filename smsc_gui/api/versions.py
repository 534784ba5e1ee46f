"""What the calls are secured by, for whoever helps: no other layer may ask `ssl`."""

import ssl


def tls_version() -> str:
    """The TLS library and its version, such as `OpenSSL 3.0.15 3 Sep 2024`."""
    return ssl.OPENSSL_VERSION
