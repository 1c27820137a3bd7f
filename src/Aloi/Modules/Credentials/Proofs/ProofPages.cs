using Aloi.Modules.Credentials.Correcting;
using Aloi.Modules.Credentials.Pages;
using Aloi.Modules.Credentials.Status;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>One issued proof, and what may be done to it.</summary>
internal static class ProofPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/proofs/{award}", ReadAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/proofs/{award}/state", ChangeAsync).FormFor(ActorKind.Member);
        routes.MapGet("/proofs/{award}/name", AskAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/proofs/{award}/name", CorrectAsync).FormFor(ActorKind.Member);
    }

    private static string PathOf(PublicId award) => $"/proofs/{award}";

    private static async Task<IResult> ReadAsync(PublicId award, HttpContext http, ReadProof proofs) =>
        http.Answer(await proofs.HandleAsync(award, http.RequestAborted), proof => Show.Page<ProofFilePage>(new { Proof = proof }));

    /// <summary>
    /// A form says which state its page showed: what somebody else decided since is not overruled unseen. Asking for the state that it is in
    /// already, as a form sent twice does, is done.
    /// </summary>
    private static async Task<IResult> ChangeAsync(PublicId award, HttpContext http, ReadProof proofs, ChangeStatus changes)
    {
        var form = await FormValues.ReadAsync(http);
        var found = await proofs.HandleAsync(award, http.RequestAborted);
        if (!found.Succeeded)
        {
            return http.Refuse(found.Problems);
        }

        var asked = form.Has("change") ? form["change"] : http.Request.Query["change"].FirstOrDefault();
        if (Refusal(found.Value, ProofChange.Word(asked), form) is { } problem)
        {
            return problem.Kind == CommonProblems.NotAllowed || problem.Kind == CommonProblems.Malformed
                ? http.Refuse(problem)
                : Show.Page<ProofFilePage>(new { Proof = found.Value, Problems = (IReadOnlyList<Problem>)[problem] }, problem.Kind.Status);
        }

        var to = ProofChange.Word(asked)!.Value;
        if (found.Value.Current.Status != to)
        {
            var reason = to == CredentialStatus.Revoked ? ProofChange.ReasonIn(form) : null;
            var outcome = await changes.HandleAsync(new StatusChange([award], to, null, reason), http.RequestAborted);
            if (!outcome.Succeeded)
            {
                return http.Refuse(outcome.Problems);
            }

            Tell(http, award, to, found.Value.Holder.Name);
        }

        return Show.See(PathOf(award));
    }

    private static Problem? Refusal(ProofFile proof, CredentialStatus? to, FormValues form) =>
        !proof.MayChange ? CommonProblems.NotAllowed.With()
        : to is not { } wanted ? CommonProblems.Malformed.With("change")
        : proof.Current.Status == wanted ? null
        : proof.Current.Status == CredentialStatus.Revoked ? CredentialsProblems.RevokedStays.With()
        : form.Has("seen") && form["seen"] != proof.Current.Status.ToString() ? CredentialsProblems.ChangedMeanwhile.With()
        : wanted == CredentialStatus.Revoked && ProofChange.ReasonIn(form) is null
            ? CredentialsProblems.NoReason.With().At(new Location(Field: "reason"))
        : null;

    private static void Tell(HttpContext http, PublicId award, CredentialStatus to, string name)
    {
        var key = $"proofs.told.{to.ToString().ToLowerInvariant()}";
        if (to == CredentialStatus.Revoked)
        {
            Toast.Set(http, key, name);
        }
        else
        {
            Toast.SetWithUndo(http, $"{PathOf(award)}/state?change={(to == CredentialStatus.Active ? "suspend" : "reinstate")}", key, name);
        }
    }

    private static async Task<IResult> AskAsync(PublicId award, HttpContext http, ReadProof proofs)
    {
        var found = await proofs.HandleAsync(award, http.RequestAborted);
        return !found.Succeeded ? http.Refuse(found.Problems)
            : !found.Value.MayChange ? http.Refuse(CommonProblems.NotAllowed.With())
            : Show.Page<ProofNamePage>(
                new
                {
                    Proof = found.Value,
                    found.Value.Holder.GivenName,
                    found.Value.Holder.FamilyName,
                    Others = true,
                    Version = found.Value.Current.Number,
                }
            );
    }

    private static async Task<IResult> CorrectAsync(PublicId award, HttpContext http, ReadProof proofs, CorrectName correct)
    {
        var form = await FormValues.ReadAsync(http);
        var found = await proofs.HandleAsync(award, http.RequestAborted);
        if (!found.Succeeded)
        {
            return http.Refuse(found.Problems);
        }

        var version = int.TryParse(form["version"], System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : 0;
        var request = new NameCorrection(award, version, form["givenName"], form["familyName"], form.Has("others"));
        var outcome = await correct.HandleAsync(request, http.RequestAborted);
        if (outcome.Succeeded)
        {
            Toast.Set(http, $"proofs.corrected.{Number(outcome.Value.Versions)}", outcome.Value.Versions);
            return Show.See(PathOf(award));
        }

        return outcome.Problems[0].Kind == CommonProblems.NotAllowed
            ? http.Refuse(outcome.Problems)
            : Show.Page<ProofNamePage>(
                new
                {
                    Proof = found.Value,
                    request.GivenName,
                    request.FamilyName,
                    request.Others,
                    Version = version,
                    outcome.Problems,
                },
                outcome.Problems[0].Kind.Status
            );
    }

    private static string Number(int versions) =>
        versions == 0 ? "none"
        : versions == 1 ? "one"
        : "many";
}
