#!/usr/bin/env python3
"""Writes places.json: countries and first-level regions, with ISO 3166 codes and names in English, Chinese and local languages.

usage: make_places.py ISO_CODES CLDR_SUBDIVISIONS CLDR_LOCALENAMES > places.json

ISO_CODES           folder with iso_3166-2.json (Debian package iso-codes): which codes there are, and which lie in which
CLDR_SUBDIVISIONS   folder of the npm package cldr-subdivisions-full 48.2.0: names of regions
CLDR_LOCALENAMES    folder of the npm package cldr-localenames-full 48.2.0: names of countries
The same inputs give the same bytes.
"""
import json, os, sys

LOCAL = {"CN": ["zh"], "BN": ["ms"], "KH": ["km"], "ID": ["id"], "LA": ["lo"], "MY": ["ms"], "MM": ["my"], "PH": ["fil"],
         "SG": ["ms", "ta"], "TH": ["th"], "TL": ["pt"], "VN": ["vi"]}
# Countries that the dataset harvest mentions beside them.
OTHERS = {"BY": ["be", "ru"], "ET": ["am"], "GB": [], "JP": ["ja"], "LK": ["si", "ta"], "RU": ["ru"]}
# Listed by ISO 3166-1 and by ISO 3166-2:CN alike.
BOTH = {"CN-HK": "HK", "CN-MO": "MO", "CN-TW": "TW"}


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return json.load(file)


def subdivision_names(folder, language):
    path = os.path.join(folder, "subdivisions", language, language + ".json")
    if not os.path.exists(path):
        return {}
    return read(path)["subdivisions"]["localeDisplayNames"]["subdivisions"]


def territory_names(folder, language):
    return read(folder, "main", language, "territories.json")["main"][language]["localeDisplayNames"]["territories"]


def names(found):
    preferred, others, seen = found[0], [], {found[0]}
    for language, name in found[1:]:
        if name and (language, name) not in seen:
            seen.add((language, name))
            others.append({"value": name, "language": language, "type": "ALIAS"})
    return preferred[1], others


def main():
    iso, subdivisions, localenames = sys.argv[1:4]
    languages = sorted({"en", "zh"} | {x for v in [*LOCAL.values(), *OTHERS.values()] for x in v})
    regions = {language: subdivision_names(subdivisions, language) for language in languages}
    countries = {language: territory_names(localenames, language) for language in languages}
    entities, relations = [], []

    def place(code, kind, country, found, ids):
        name, others = names(found)
        entity = {"ref": code, "id": "iso:" + code, "kind": "Place", "type": kind, "name": name, "language": "en", "country": country, "code": code, "rank": "PREFERRED",
                  "externalIds": [{"scheme": "ISO_3166", "value": x} for x in ids]}
        if others:
            entity["names"] = others
        entities.append(entity)

    for code in sorted(LOCAL | OTHERS):
        local = (LOCAL | OTHERS)[code]
        place(code, "COUNTRY", code, [(x, countries[x].get(code)) for x in ["en", "zh", *local]], [code])
    units = {x["code"] for x in read(iso, "iso_3166-2.json")["3166-2"] if x["type"] == "Geographical unit"}
    codes = {}
    for entry in read(iso, "iso_3166-2.json")["3166-2"]:
        code, country = entry["code"], entry["code"][:2]
        if country in LOCAL and code not in units and (not entry.get("parent") or country == "ID"):
            codes[code] = entry["name"]
    for key, name in regions["en"].items():
        code = (key[:2] + "-" + key[2:]).upper()
        if key.startswith("id") and code not in units and code not in codes:
            codes[code] = name  # provinces of Indonesia that are younger than the list
    for code in sorted(codes):
        key, country = code.replace("-", "").lower(), code[:2]
        found = [("en", regions["en"].get(key, codes[code]))] + [(x, regions[x].get(key)) for x in ["zh", *LOCAL[country]]]
        place(code, "PROVINCE", country, found, [code] + ([BOTH[code]] if code in BOTH else []))
        relations.append({"from": code, "type": "WITHIN", "to": country})
    source = {"id": "geography-places", "url": "https://cldr.unicode.org/", "title": "Unicode CLDR 48.2: names of territories and subdivisions; codes of ISO 3166",
              "publisher": "Unicode Consortium", "language": "en", "licence": "Unicode-3.0"}
    rows = lambda items: ",\n".join("  " + json.dumps(x, ensure_ascii=False) for x in items)
    print('{\n "source": %s,\n "entities": [\n%s\n ],\n "relations": [\n%s\n ]\n}' % (json.dumps(source, ensure_ascii=False), rows(entities), rows(relations)))


main()
