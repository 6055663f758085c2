package io.github.cfn401audit.judge;

/** Gives the random worlds of the judge, as templates, to other laws. */
public final class RandomTemplates {
  private RandomTemplates() {}

  /** The template of this seed, in the spelling of this seed. */
  public static String of(long seed) {
    return TemplateText.of(RandomWorld.of(seed), RandomWorld.styleOf(seed));
  }
}
