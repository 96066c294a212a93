// The drawings that covers are put together from. Each is written out, because publishing gives files names that
// hold a digest of their bytes and follows only addresses that it can read (generator/frames/assets.py).

// The outlines of countries.
export const OUTLINES = new URL("../maps/covers.svg", import.meta.url);

// The patterns of themes, by what the table calls them.
export const PATTERNS = {
  "access-to-finance": new URL("../images/themes/access-to-finance.svg", import.meta.url),
  "agri-processing": new URL("../images/themes/agri-processing.svg", import.meta.url),
  "agriculture": new URL("../images/themes/agriculture.svg", import.meta.url),
  "arches": new URL("../images/themes/arches.svg", import.meta.url),
  "business-support": new URL("../images/themes/business-support.svg", import.meta.url),
  "covid-19": new URL("../images/themes/covid-19.svg", import.meta.url),
  "creative-industries": new URL("../images/themes/creative-industries.svg", import.meta.url),
  "governance": new URL("../images/themes/governance.svg", import.meta.url),
  "green-economy": new URL("../images/themes/green-economy.svg", import.meta.url),
  "industrial-parks": new URL("../images/themes/industrial-parks.svg", import.meta.url),
  "infrastructure": new URL("../images/themes/infrastructure.svg", import.meta.url),
  "innovation": new URL("../images/themes/innovation.svg", import.meta.url),
  "it-services": new URL("../images/themes/it-services.svg", import.meta.url),
  "place-marketing": new URL("../images/themes/place-marketing.svg", import.meta.url),
  "planning": new URL("../images/themes/planning.svg", import.meta.url),
  "public-services": new URL("../images/themes/public-services.svg", import.meta.url),
  "skills": new URL("../images/themes/skills.svg", import.meta.url),
  "social-inclusion": new URL("../images/themes/social-inclusion.svg", import.meta.url),
  "tourism": new URL("../images/themes/tourism.svg", import.meta.url),
  "urban-renewal": new URL("../images/themes/urban-renewal.svg", import.meta.url),
  "winemaking": new URL("../images/themes/winemaking.svg", import.meta.url),
  "youth": new URL("../images/themes/youth.svg", import.meta.url),
};
