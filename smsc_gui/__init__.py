"""SMSC Call Verify: make sure at the counter that a phone number really is the subscriber's."""

__version__ = "0.2.0"
