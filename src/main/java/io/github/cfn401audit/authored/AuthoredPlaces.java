package io.github.cfn401audit.authored;

import io.github.cfn401audit.finding.Finding;
import java.util.Optional;

/** A search for the lines that a person wrote. */
public interface AuthoredPlaces {

  /** The line that the finding is about; empty where no source can be shown to hold it. */
  Optional<AuthoredPlace> of(Finding finding);
}
