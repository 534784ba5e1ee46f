"""What runs in processes of its own and is measured there, or measured against."""

STAYS = "SMSC_GUI_BENCH_STAYS"
"""Set in the environment of a process that is not to end after its first paint."""
