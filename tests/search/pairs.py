"""Pairs of words of which every speaker knows whether they are forms of one word.

Both sides of the search are held to them: the build in Python, the browser in JavaScript.
"""

from __future__ import annotations

#: Words that must meet in one stem or root.
SAME: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("town", "towns"), ("city", "cities"), ("plan", "planning"), ("plan", "planned"), ("house", "houses"),
        ("business", "businesses"), ("story", "stories"), ("develop", "developing"), ("school", "school's"),
        ("finance", "financing"), ("visit", "visited"), ("country", "countries"),
        ("vapour", "vapors"), ("theatre", "theaters"), ("modernise", "modernized"), ("dialogue", "dialogs"),
        ("paralyse", "paralyzed"), ("signalling", "signaled"), ("defence", "defenses"), ("call", "called"),
    ),
    "hy": (
        ("քաղաք", "քաղաքում"), ("քաղաք", "քաղաքների"), ("համայնք", "համայնքից"), ("դպրոց", "դպրոցները"), ("Երևան", "Երևանում"),
        ("Պոլտավա", "Պոլտավայում"), ("տուրիզմ", "տուրիզմի"), ("զարգացում", "զարգացման"), ("ընկերություն", "ընկերության"),
        ("ընկերություն", "ընկերությունների"), ("կառուցել", "կառուցեց"), ("կառուցել", "կառուցված"), ("Սեւան", "Սևանի"),
        ("հիմնադրություն", "հիմնադրութիւն"), ("թուղթ", "թղթեր"), ("սիրտ", "սրտի"), ("պտուղ", "պտղի"),
    ),
    "az": (
        ("şəhər", "şəhərin"), ("şəhər", "şəhərlərdə"), ("bələdiyyə", "bələdiyyəsinin"), ("kənd", "kəndə"), ("uşaq", "uşağı"),
        ("çörək", "çörəyin"), ("layihə", "layihələrin"), ("milyon", "milyonun"), ("proses", "prosesi"), ("yaratmaq", "yaratdı"),
        ("Şuşa", "Şuşada"), ("iş", "işi"), ("məktəb", "mektebler"), ("görüş", "görüşdən"),
    ),
    "be": (
        ("горад", "гарады"), ("горад", "горадзе"), ("школа", "школы"), ("праект", "праектам"), ("развіццё", "развіцця"),
        ("раён", "раёнах"), ("турыст", "турыстаў"), ("беларускі", "беларускага"), ("чытаць", "чытаюць"), ("дакумент", "дакуменце"),
        ("магчымасць", "магчымасці"), ("Мінск", "Мінску"),
    ),
    "ka": (
        ("ქალაქი", "ქალაქში"), ("ქალაქი", "ქალაქების"), ("სოფელი", "სოფლის"), ("სკოლა", "სკოლაში"), ("სკოლა", "სკოლების"),
        ("პროექტი", "პროექტისთვის"), ("თბილისი", "თბილისიდან"), ("ეკონომიკა", "ეკონომიკის"), ("თემა", "თემამ"), ("ხიდი", "ხიდზე"),
        ("წყარო", "წყაროს"), ("განვითარება", "განვითარების"), ("ტურისტი", "ტურისტებმა"), ("აშენებს", "აშენებენ"),
    ),
    "ro": (
        ("oraș", "orașul"), ("oraș", "orașelor"), ("școală", "școli"), ("școală", "școlile"), ("primărie", "primăriei"),
        ("proiect", "proiectele"), ("student", "studenți"), ("lucrător", "lucrătoare"), ("investiție", "investițiilor"),
        ("construi", "construit"), ("finanțare", "finanțării"), ("plec", "pleacă"), ("comunitate", "comunități"),
    ),
    "ru": (
        ("город", "города"), ("город", "городами"), ("рынок", "рынка"), ("камень", "камня"), ("развитие", "развития"),
        ("школа", "школ"), ("читать", "читает"), ("построить", "построили"), ("возможность", "возможности"),
        ("местный", "местного"), ("Киев", "Киеве"), ("друг", "друзья"), ("организация", "организаций"),
    ),
    "uk": (
        ("місто", "міста"), ("громада", "громадою"), ("ринок", "ринку"), ("розвиток", "розвитку"), ("школа", "шкіл"),
        ("читати", "читають"), ("будувати", "будує"), ("можливість", "можливості"), ("місцевий", "місцевого"),
        ("Харків", "Харкові"), ("навчання", "навчанням"), ("проєкт", "проєктів"), ("вода", "води"),
    ),
}  # fmt: skip

#: Words that must not: a search for one would bury the other.
OTHER: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("planet", "plan"), ("bus", "business"), ("tourism", "tour"), ("four", "for"), ("morning", "mourning"), ("prey", "pray"),
    ),
    "hy": (("գյուղատնտես", "գյուղատնտեսություն"), ("քաղաք", "քար"), ("Երևան", "երեխա")),
    "az": (("şəhər", "şəkər"), ("kitab", "kitabxana"), ("turizm", "turist")),
    "be": (("горад", "гара"), ("мова", "мора"), ("турызм", "турыст")),
    "ka": (("ქალაქი", "ქალი"), ("თბილისი", "თბილი"), ("ტურიზმი", "ტურისტი")),
    "ro": (("oraș", "ora"), ("turism", "turist"), ("masă", "masiv")),
    "ru": (("город", "горох"), ("туризм", "турист"), ("место", "мост")),
    "uk": (("школа", "шкіра"), ("туризм", "турист"), ("громада", "громовий")),
}  # fmt: skip

#: Pairs that are forms of one word: each ends as the other can end.
INFLECTED: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (("lantern", "lanterns"), ("orchard", "orchards"), ("bake", "baking"), ("carry", "carried"), ("knit", "knitting")),
    "hy": (("կամուրջ", "կամուրջներից"), ("այգի", "այգու"), ("նկարչություն", "նկարչության"), ("հավաքել", "հավաքեցին"), ("հասնել", "հասավ"), ("ներկել", "ներկեի")),
    "az": (("körpü", "körpülərdən"), ("bağça", "bağçasında"), ("oxumaq", "oxuyur"), ("balıq", "balığın")),
    "be": (("ліхтар", "ліхтары"), ("каваль", "кавалём"), ("сіні", "сіняга"), ("будаваць", "будуюць")),
    "ka": (("ფარანი", "ფარნებისთვის"), ("ბაღი", "ბაღში"), ("ხატავს", "ხატავენ"), ("ჩაიდანი", "ჩაიდანს")),
    "ro": (("felinar", "felinarelor"), ("grădină", "grădinii"), ("frumos", "frumoase"), ("desena", "desenează"), ("trimite", "trimisul"), ("plânge", "plânse"), ("crește", "crescut")),
    "ru": (("фонарь", "фонарями"), ("садовый", "садового"), ("рисовать", "рисуют"), ("платок", "платками")),
    "uk": (("ліхтар", "ліхтарі"), ("садовий", "садового"), ("малювати", "малюють"), ("хустка", "хусток")),
}  # fmt: skip

#: Pairs that only share a beginning: made from each other, or strangers.
DERIVED: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (("lantern", "lanternfish"), ("orchard", "orchardist")),
    "hy": (("այգի", "այգեգործ"), ("նկար", "նկարչություն")),
    "az": (("balıq", "balıqçılıq"), ("bağ", "bağban")),
    "be": (("ліхтар", "ліхтаршчык"), ("сіні", "сініца")),
    "ka": (("ბაღი", "ბაღჩა"), ("ფარანი", "ფარავნა")),
    "ro": (("grădină", "grădinărit"), ("desen", "desenator")),
    "ru": (("садовый", "садовник"), ("фонарь", "фонарщик")),
    "uk": (("садовий", "садівник"), ("ліхтар", "ліхтарник")),
}  # fmt: skip
