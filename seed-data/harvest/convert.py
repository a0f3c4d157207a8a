#!/usr/bin/env python3
"""Turns the harvested facts, one file a page, into the packs of this dataset: the same claims, in the better words that the schema has.

usage: convert.py FACTS_FOLDER [PACKS_FOLDER]      FACTS_FOLDER holds SLUG.json as harvested

Every change is one of the rules below and is counted on standard output; dataset.json tells of them. Nothing else changes: refs, kinds,
names, languages, locators and the order of entities and relations stay. A rule that no longer finds what it names stops the script.
The same inputs give the same bytes.
"""
import glob, json, os, re, sys
from collections import Counter

# Rule unit: a faculty, department or office is a unit of another body. By rule: type OTHER, and the page says of what it is a part ...
NO_UNITS = {  # ... but these are hospitals, a centre under a ministry, and an association
    ("ci-burapha-10th-council", "e3"), ("up-mfu-four-cluster-2025", "e6"), ("gz-2023-ccipe-acc", "e2"), ("gx-gxwater-upgris-2023", "e3")}
UNITS = {  # and these are units though the page does not say of what, or though they were filed as another type
    ("ci-wzu-burapha-joint-training", "e4"), ("gv-seameo-congress-2014", "e3"), ("up-gxust-laos-malaysia-2019", "e7"),
    ("up-gxust-laos-malaysia-2019", "e8"), ("up-utar-xmupt-mou-2023", "e5"), ("gv-th-clec-ovec-institute-2023", "e10"),
    ("gv-acc-yang-xiuping-sanya-lecture-2018", "e4"), ("gz-2019-medconsortium-mahidol", "e7")}
# Rule series: an event that the page names beside editions of it, which are its parts.
SERIES = {("gv-aun-china-rectors-conference", "e1"), ("gz-2017-decade-chinareport", "e3"), ("gz-2012-preview-cri-fil", "e2"),
          ("gz-2019-opening-vietnamplus", "e2")}
# Rule bundle: an "agreement" that is a number of them is also a figure of the event where they were signed.
BUNDLES = {("ci-acc-myanmar-vocational-workshop-2014", "e7"): 19, ("ci-au-aba-sino-thai-base", "e7"): 6, ("gv-my-mtun-kaiwu-workshop-2024", "e4"): 23,
           ("gv-tesda-china-visit-2025", "e8"): 23, ("gz-2012-preview-cri-fil", "e3"): 135, ("gz-2015-indonesia-caedin", "e7"): 10,
           ("gz-2015-indonesia-gzu", "e8"): 10, ("gz-2018-twinning-chinadaily", "e5"): 81, ("gz-2025-results-eguizhou", "e9"): 7}
# Rule renewed: agreements that the page says were prolonged, and when.
RENEWED = {("up-psu-cmu-kmu-toho-renewal-2010", "e21"): "2010-11", ("up-psu-cmu-kmu-toho-renewal-2010", "e22"): "2010-11",
           ("up-fafu-malaysia-visit-2025", "e14"): None}
# Rule former: names that the page says were given up when the body was renamed.
FORMER = {("gx-klust-2025-milestones", "e1"): ["Infrastructure University Kuala Lumpur", "IUKL"]}
# Rule implements: one agreement that the page says carries out another.
IMPLEMENTS = {("ci-upd-about-bilingual", "e7", "e6"): "paragraph 2"}
# Rule affiliation: words that name no post but that somebody belongs to a body.
NO_POSTS = {"representative", "faculty member", "staff member"}
# Rule unveiled: a joint body established at its own unveiling.
UNVEILING = re.compile("unveil|揭牌", re.I)


def convert(pack, count, used):
    slug = pack["source"]["id"]
    byref = {e["ref"]: e for e in pack["entities"]}
    relations = pack["relations"]

    def listed(table, ref):
        if (slug, ref) in table:
            used.add((slug, ref, id(table)))
            return True
        return False

    if not pack["source"]["title"]:
        # Rule title: a page without one is called, in [brackets] as elsewhere, by the first thing that it tells of.
        of = [e["name"] for kind in ("Event", "Agreement", "Centre", "Programme", "Institution") for e in pack["entities"] if e["kind"] == kind]
        pack["source"]["title"] = "[%s]" % of[0]
        count["title supplied"] += 1
    if pack["source"].pop("articleText", None) is not None:
        count["article text left out"] += 1
    for entity in pack["entities"]:
        ref, kind = entity["ref"], entity["kind"]
        if isinstance(entity.get("edition"), int):
            entity["edition"] = str(entity["edition"])
            count["edition written as text"] += 1
        if kind == "Institution":
            is_part = any(r["from"] == ref and r["type"] == "PART_OF" and byref[r["to"]]["kind"] == "Institution" for r in relations)
            excepted = listed(NO_UNITS, ref)
            if listed(UNITS, ref) or (entity["type"] == "OTHER" and is_part and not excepted):
                entity["type"] = "UNIT"
                count["unit"] += 1
        if listed(SERIES, ref):
            entity["type"] = "SERIES"
            count["series"] += 1
        if listed(RENEWED, ref):
            on = RENEWED[slug, ref]
            entity["stages"] = [{"value": "RENEWED", **({"on": on} if on else {})}]
            count["renewed"] += 1
        if listed(FORMER, ref):
            former = FORMER[slug, ref]
            assert all(name in entity["aliases"] for name in former), (slug, ref)
            entity["aliases"] = [name for name in entity["aliases"] if name not in former]
            entity["names"] = [{"value": name, "language": entity["language"], "type": "FORMER"} for name in former]
            count["former name"] += len(former)
        if listed(BUNDLES, ref):
            signed_at = [r for r in relations if r["from"] == ref and r["type"] == "SIGNED_AT"]
            assert len(signed_at) == 1, (slug, ref)
            figure = {"value": BUNDLES[slug, ref], "measure": "agreements signed", "unit": "agreements"}
            if signed_at[0].get("locator"):
                figure["locator"] = signed_at[0]["locator"]
            byref[signed_at[0]["to"]].setdefault("figures", []).append(figure)
            count["bundle"] += 1
    added = []
    for relation in relations:
        if relation["type"] == "ESTABLISHED_AT" and UNVEILING.search(byref[relation["to"]]["name"]):
            on = byref[relation["to"]].get("startsOn")
            stage = {"value": "UNVEILED", **({"on": on} if on else {})}
            if relation.get("locator"):
                stage["locator"] = relation["locator"]
            byref[relation["from"]].setdefault("stages", []).append(stage)
            count["unveiled"] += 1
        if relation["type"] == "HOLDS" and byref[relation["to"]]["title"].lower() in NO_POSTS:
            for at in (r for r in relations if r["type"] == "AT" and r["from"] == relation["to"]):
                added.append({"from": relation["from"], "type": "AFFILIATED_WITH", "to": at["to"], "properties": relation["properties"],
                              "locator": relation["locator"]})
                count["affiliation"] += 1
    for (page, source, target), locator in IMPLEMENTS.items():
        if page == slug:
            assert {byref[source]["kind"], byref[target]["kind"]} == {"Agreement"}
            added.append({"from": source, "type": "IMPLEMENTS", "to": target, "properties": {}, "locator": locator})
            count["implements"] += 1
    pack["relations"] = relations + added
    return pack


def main():
    facts = sys.argv[1]
    packs = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "facts")
    os.makedirs(packs, exist_ok=True)
    count, used = Counter(), set()
    for path in sorted(glob.glob(os.path.join(facts, "*.json"))):
        with open(path, encoding="utf-8") as file:
            pack = convert(json.load(file), count, used)
        name = os.path.basename(path)
        assert name == pack["source"]["id"] + ".json", name
        lines = lambda items: ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in items)
        with open(os.path.join(packs, name), "w", encoding="utf-8", newline="\n") as file:
            file.write('{\n "source": %s,\n "entities": [\n%s\n ],\n "relations": [\n%s\n ]\n}\n' % (
                json.dumps(pack["source"], ensure_ascii=False), lines(pack["entities"]), lines(pack["relations"])))
        count["pages"] += 1
        count["entities"] += len(pack["entities"])
        count["relations"] += len(pack["relations"])
    for table in (NO_UNITS, UNITS, SERIES, BUNDLES, RENEWED, FORMER):
        missing = [key for key in table if (*key, id(table)) not in used]
        if missing:
            sys.exit("a rule names what is not there: %s" % missing)
    for what, number in sorted(count.items()):
        print(what, number)


main()
