"""What is dialled before a number within its own country, and left off after the country code: mostly 0."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import phonenumbers  # in each function that needs it: see `phone`


def without_trunk(number: "phonenumbers.PhoneNumber") -> "phonenumbers.PhoneNumber":
    """The number without the trunk prefix of its country, where it stands in it still.

    libphonenumber takes the prefix off, but not where too little is left of the number then: with a digit
    missing, the 0 makes up for it and the whole is as long as a number. Numbers in use are left alone:
    some begin with what is dialled first. So are those of countries without a prefix (the 0 of Italy and
    Côte d’Ivoire is the number's own) and of those that dial 8, where many a number begins with 8.
    """
    import phonenumbers  # noqa: PLC0415

    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    first = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True)
    national = phonenumbers.national_significant_number(number)
    if (
        first in {None, "8"}
        or not national.startswith(first)
        or phonenumbers.is_valid_number(number)
    ):
        return number
    rest = national.removeprefix(first)
    zeros = len(rest) - len(str(int(rest)))
    return phonenumbers.PhoneNumber(
        country_code=number.country_code,
        national_number=int(rest),
        italian_leading_zero=zeros > 0,
        number_of_leading_zeros=zeros,
    )
