package io.osteon.facts;

/** Units in which values are accepted, each with its UCUM code. */
public enum Unit {
  MILLIMOLE_PER_LITRE("mmol/L"),
  MILLIGRAM_PER_DECILITRE("mg/dL"),
  GRAM_PER_LITRE("g/L"),
  GRAM_PER_DECILITRE("g/dL"),
  MICROMOLE_PER_LITRE("umol/L"),
  NANOMOLE_PER_LITRE("nmol/L"),
  NANOGRAM_PER_MILLILITRE("ng/mL"),
  PICOGRAM_PER_MILLILITRE("pg/mL"),
  PICOMOLE_PER_LITRE("pmol/L"),
  MILLILITRE_PER_MINUTE("mL/min"),
  MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE("mL/min/{1.73_m2}"),
  UNIT_PER_LITRE("U/L"),
  MILLIGRAM_PER_LITRE("mg/L"),
  GIGA_PER_LITRE("10*9/L"),
  KILOGRAM("kg"),
  POUND("[lb_av]"),
  CENTIMETRE("cm"),
  MILLISECOND("ms"),
  ONE("1");

  private final String ucum;

  Unit(String ucum) {
    this.ucum = ucum;
  }

  /** The case-sensitive UCUM code, for example {@code umol/L}. */
  public String ucum() {
    return ucum;
  }
}
