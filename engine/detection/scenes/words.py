"""Words that mean little: what stands beside digits on a page, in letters alone."""

import numpy as np

COMMON = (
    "Name", "Date", "Total", "Sum", "No.", "Tel.", "Street", "City", "Page", "Price", "Item", "kg",
    "cm", "EUR", "USD", "the", "of", "and", "for", "with", "from", "see", "Fig.", "Table", "Order",
    "Code", "Room", "Exam", "Points", "Level", "HARD", "EASY", "MEDIUM", "Puzzle", "Sudoku", "Week",
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Jan", "March", "July", "Sept", "am", "pm",
)  # fmt: skip
ONSETS = ("b", "br", "c", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "qu", "r",
          "s", "st", "t", "th", "tr", "v", "w", "")  # fmt: skip
RHYMES = ("a", "e", "i", "o", "u", "an", "en", "er", "ing", "on", "or", "as", "ell", "ight", "ound",
          "ay", "ea", "ure", "im", "ul")  # fmt: skip


def word(rng: np.random.Generator) -> str:
    """One word: a common one, or syllables."""
    if rng.random() < 0.3:
        return COMMON[int(rng.integers(len(COMMON)))]
    syllables = int(rng.integers(1, 4))
    made = "".join(
        ONSETS[int(rng.integers(len(ONSETS)))] + RHYMES[int(rng.integers(len(RHYMES)))]
        for _ in range(syllables)
    )
    case = rng.random()
    if len(made) < 2:
        return made + "n"
    return made.upper() if case < 0.12 else made.capitalize() if case < 0.35 else made


def figures(rng: np.random.Generator, longest: int = 6) -> list[int]:
    """A number's digits; short ones are commoner."""
    count = 1 + int(longest * rng.random() ** 1.8)
    return [int(digit) for digit in rng.integers(0, 10, min(count, longest))]


def spelled(rng: np.random.Generator) -> str:
    """A number as documents print it: a date, a price, an hour, a telephone number."""
    n = rng.integers(0, 10, 12).tolist()
    forms = (
        f"{n[0]}{n[1]}.{n[2]}{n[3]}.{n[4]}{n[5]}{n[6]}{n[7]}",
        f"{n[0]}{n[1]}/{n[2]}{n[3]}/{n[4]}{n[5]}",
        f"{n[0]}{n[1]}:{n[2]}{n[3]}",
        f"{n[0]}{n[1]},{n[2]}{n[3]}",
        f"{n[0]}.{n[1]}{n[2]}",
        f"+{n[0]}{n[1]} {n[2]}{n[3]}{n[4]} {n[5]}{n[6]}{n[7]}{n[8]}",
        f"{n[0]}{n[1]}-{n[2]}{n[3]}{n[4]}",
        f"{n[0]}{n[1]}%",
        f"({n[0]})",
        f"#{n[0]}{n[1]}{n[2]}",
        "".join(str(digit) for digit in n[: 3 + n[11] % 6]),
        f"{n[0]}{n[1]}{n[2]}{n[3]} {n[4]}{n[5]}{n[6]}{n[7]}",
    )
    return forms[int(rng.integers(len(forms)))]
