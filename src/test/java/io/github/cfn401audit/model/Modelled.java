package io.github.cfn401audit.model;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.World;

/** The model of one template, with nothing given and nothing settled. */
public final class Modelled {
  private Modelled() {}

  public static Model of(String template) {
    World world = World.of(Templates.ofOne(template), ParameterValues.none(), Defaults.taken());
    return Model.of(world.islands().get(0), OutsideWorld.of(world).get(0));
  }
}
