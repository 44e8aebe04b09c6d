package io.osteon.web.mdt.calculator;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The calculators of a case outside of a meeting. */
@Path("/cases/{case}/calculators")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CaseCalculatorsPage {
  private final CaseCalculators calculators;

  /** A page over the cases of the board. */
  public CaseCalculatorsPage(CaseCalculators calculators) {
    this.calculators = calculators;
  }

  /** The calculators as the record fills them. */
  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("case") UUID patientCase, @HeaderParam("HX-Request") String part) {
    return calculators.alone(patientCase, new MultivaluedHashMap<>(), part != null);
  }

  /** The calculators with other values than those of the record. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response calculate(
      @PathParam("case") UUID patientCase,
      @HeaderParam("HX-Request") String part,
      MultivaluedMap<String, String> form) {
    return calculators.alone(patientCase, form, part != null);
  }
}
