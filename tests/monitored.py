"""A town whose plan is reported on, for tests of figures: the samples, and beside them a fuller plan with its reports.

Its words are long on purpose, in the alphabets of the hub, and everything in it is invented.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.samples import lay_out

_SOURCES = """facts_from: plan
sources:
  plan: {url: "https://example.org/plan", title: Plan of Riverside, publisher: Riverside Municipality, published: 2022-11-20, opened: 2026-11-20}
  news: {url: "https://example.org/news", title: News of Riverside, publisher: Example Courier, published: 2023-02, opened: 2026-11-20}
"""

HALL = {
    "en": "Build a covered market hall with cold rooms for farmers of the surrounding villages",
    "hy": "Կառուցել սառնարանային խցերով ծածկված շուկա շրջակա գյուղերի գյուղատնտեսների համար",
    "az": "Ətraf kəndlərin fermerləri üçün soyuducu kameraları olan örtülü bazar tikmək",
    "ka": "დახურული ბაზრის მშენებლობა სამაცივრე კამერებით მიმდებარე სოფლების ფერმერებისთვის",
    "uk": "Збудувати критий ринок із холодильними камерами для фермерів навколишніх сіл",
}
FARMERS = {
    "en": "Farmers who sell in the hall",
    "hy": "Շուկայում վաճառող գյուղատնտեսներ",
    "az": "Bazarda satış edən fermerlər",
    "ka": "ფერმერები, რომლებიც დახურულ ბაზარში ვაჭრობენ",
    "uk": "Фермери, які продають на ринку",
}


def _words(words: dict[str, str]) -> str:
    return "{" + ", ".join(f'{code}: "{text}"' for code, text in words.items()) + "}"


PLAN = f"""written_in: en
municipalities: [riverside]
phase: example-initiative/phase-1
submitted: 2022-11-20
starts: 2023-01
ends: 2025-12
cost: 1000000 GEL
funding:
  - {{from: state-budget, amount: 600000 GEL}}
  - {{from: local-budget, amount: 250000 GEL}}
  - {{from: eu, amount: 150000 GEL}}
objectives:
  - title: {{en: Farmers sell all year round, ka: ფერმერები მთელი წელი ვაჭრობენ}}
    actions:
      hall:
        title: {_words(HALL)}
        building_block: land-and-infrastructure
        starts: 2023-03
        ends: 2024-06
        cost: 700000 GEL
        indicators:
          - {{name: {_words(FARMERS)}, unit: {{en: farmers, ka: ფერმერი}}, baseline: 0, target: 40}}
          - {{name: {{en: "Weight lost before it is sold", ka: "გაყიდვამდე დანაკარგი"}}, unit: {{en: "%", ka: "%"}}, baseline: 30, target: 10}}
      road:
        title: {{en: Pave the road to the hall, ka: ბაზრამდე გზის მოგება}}
        building_block: land-and-infrastructure
        starts: 2024
        cost: 200000 GEL
  - title: {{en: Firms find skilled workers, ka: ფირმები კვალიფიციურ კადრებს პოულობენ}}
    actions:
      courses:
        title: {{en: Hold evening courses, ka: საღამოს კურსების ჩატარება}}
        building_block: skills-and-inclusion
        starts: 2023-09
        ends: 2025-06
        cost: 60000 GEL
        indicators:
          - {{name: {{en: People who found work, ka: "ადამიანები, რომლებმაც სამუშაო იპოვეს"}}, target: 25}}
      fair:
        title: {{en: Hold a yearly fair of jobs, ka: დასაქმების ყოველწლიური ბაზრობა}}
        cost: 40000 GEL
{_SOURCES}"""


def _picture(file: str, alt: str, caption: str) -> str:
    return f"  - {{file: {file}, alt: {alt}, caption: {caption}, credit: Riverside Municipality, licence: CC-BY-4.0}}\n"


OPENING = f"""written_in: en
type: launch
municipality: riverside
starts: 2024-06-12
pictures:
{_picture("hall.jpg", '{en: The hall from the river, ka: "ბაზარი მდინარის მხრიდან", uk: Ринок від річки, hy: "Շուկան գետի կողմից", az: Bazar çaydan}', '{en: "The hall on the day it opened: twelve farmers came, and stayed until noon.", ka: "ბაზარი გახსნის დღეს: თორმეტი ფერმერი მოვიდა და შუადღემდე დარჩა."}')}{_picture("stalls.jpg", '{en: Stalls with vegetables, ka: "დახლები ბოსტნეულით"}', "{en: The first stalls., ka: პირველი დახლები.}")}{_picture("sign.png", "{en: A sign}", "{en: The sign at the door.}")}{_SOURCES}"""
#: Each picture with its size in pixels.
PAINTED = {
    "events/riverside-opening/hall.jpg": (1800, 1200), "events/riverside-opening/stalls.jpg": (700, 1000),
    "events/riverside-opening/sign.png": (420, 300), "municipalities/riverside/river.jpg": (1300, 500),
}  # fmt: skip


def paint(path: Path, size: tuple[int, int]) -> None:
    """A picture of that size: a slope from dark to light, with a place and a photographer in its hidden data."""
    exif = Image.Exif()
    exif[0x013B] = "Example Photographer"
    exif[0x8825] = {1: "N", 2: (41.0, 58.0, 54.0), 3: "E", 4: (44.0, 6.0, 45.0)}
    slope = Image.linear_gradient("L").resize(size)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.merge("RGB", (slope, slope.transpose(Image.Transpose.ROTATE_180), slope)).save(path, exif=exif)


def _report(half: str, submitted: str, actions: str) -> str:
    return (
        f"written_in: en\nplan: riverside-2023\nhalf_year: {half}\nsubmitted: {submitted}\nactions:\n{actions}"
        "facts_from: report\nsources:\n"
        f'  report: {{url: "https://example.org/report/{half}", title: "Report {half}", published: {submitted}, opened: 2026-11-20}}\n'
    )


REPORTS = {
    "2023-h1": _report("2023-H1", "2023-07-10", "  - {action: hall, status: ongoing, indicators: [{indicator: 1, value: 0}, {indicator: 2, value: 29}]}\n  - {action: courses, status: not-started}\n"),
    "2023-h2": _report("2023-H2", "2024-03-10", "  - {action: hall, status: ongoing, indicators: [{indicator: 1, value: 12}, {indicator: 2, value: 26}]}\n  - {action: courses, status: ongoing}\n"),
    "2024-h2": _report("2024-H2", "2025-01-20", "  - {action: hall, status: completed, indicators: [{indicator: 1, value: ≈ 31}, {indicator: 2, value: 14}]}\n  - {action: courses, status: delayed}\n"),
    "2025-h1": _report("2025-H1", "2025-07-20", "  - {action: hall, status: completed, indicators: [{indicator: 1, value: 36}, {indicator: 2, value: 12}]}\n"),
}  # fmt: skip


def _town(name: str, country: str, membership: str) -> str:
    return f"written_in: en\nname: {name}\nsummary: {{en: An invented town., ka: გამოგონილი ქალაქი.}}\ncountry: {country}\nmemberships:\n  - {membership}\n{_SOURCES}"


TOWNS = {
    "riverside": _town("{en: Riverside, ka: მდინარისპირა, hy: Գետափ}", "GE", "{phase: example-initiative/phase-1, signed: 2022-06-15}"),
    "hillside": _town("{en: Hillside, ka: მთისპირა}", "MD", "{phase: example-initiative/phase-1, signed: 2023-02-01, plan_missing: [{value: 2024-05, source: news}]}"),
    "lakeside": _town("{en: Lakeside, ka: ტბისპირა}", "UA", "{phase: example-initiative/phase-1, signed: 2024-05-20, statuses: [{status: suspended, since: 2025}]}"),
    "seaside": _town("{en: Seaside, ka: ზღვისპირა}", "GE", "{phase: example-initiative/phase-1, signed: 2026-05-20}"),
}  # fmt: skip


def files() -> dict[str, str]:
    """What lies beside the samples: path in the content → text."""
    found = {
        "plans/riverside-2023/record.yaml": PLAN,
        "plans/riverside-2023/en.md": "---\ntitle: Plan of Riverside 2023–2025\nsummary: What Riverside wants.\n---\n",
        "plans/riverside-2023/ka.md": "---\ntitle: მდინარისპირის გეგმა 2023–2025\nsummary: რა სურს ქალაქს.\ntranslation: machine\n---\n",
    }
    for slug, text in TOWNS.items():
        found[f"municipalities/{slug}.yaml"] = text
    found["municipalities/riverside.yaml"] += "pictures:\n" + _picture(
        "river.jpg", "{en: The river, ka: მდინარე}", "{en: " + '"The river in spring."' + "}"
    )
    found["events/riverside-opening/record.yaml"] = OPENING
    found["events/riverside-opening/en.md"] = (
        "---\ntitle: The hall opens\nsummary: The day on which the hall opened.\n---\n"
    )
    for slug, text in REPORTS.items():
        found[f"reports/riverside-{slug}/record.yaml"] = text
        found[f"reports/riverside-{slug}/en.md"] = (
            f"---\ntitle: Report of Riverside {slug}\nsummary: How far it came.\n---\n"
        )
    return found


def lay_out_monitored(folder: Path) -> None:
    """Fills a folder with the samples and the fuller plan."""
    lay_out(folder)
    for path, text in files().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    for path, size in PAINTED.items():
        paint(folder / path, size)
