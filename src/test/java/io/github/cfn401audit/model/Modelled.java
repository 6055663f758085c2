package io.github.cfn401audit.model;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The model of one template, with nothing given and nothing settled. */
public final class Modelled {
  private static final Input STANDARD_INPUT = new Input(List.of(), true, List.of());

  private Modelled() {}

  public static Model of(String template) {
    World world =
        World.of(
            TemplateLibrary.read(
                STANDARD_INPUT,
                Path.of(""),
                new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))),
            ParameterValues.none(),
            Defaults.taken());
    return Model.of(world.islands().get(0), OutsideWorld.of(world).get(0));
  }
}
