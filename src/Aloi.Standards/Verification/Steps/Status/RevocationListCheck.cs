using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Verification;

/// <summary>
/// Checks a status of type 1EdTechRevocationList (1EdTech Revocation List Status Method 1.0). The list is a plain document of the issuer,
/// believed because it comes over https from the address that the signed credential names; where it bears a proof, that must hold.
/// </summary>
internal static class RevocationListCheck
{
    private const int LongestReason = 200;

    public static async ValueTask CheckAsync(Examination examination, JsonElement status, CancellationToken cancellation)
    {
        if (RevocationList.AddressOf(status) is not { } address)
        {
            examination.CannotTell("status.malformed", StatusSentences.StatusMalformed, "/credentialStatus");
        }
        else if (JsonMembers.Text(examination.Document, "id") is not { Length: > 0 } id)
        {
            examination.CannotTell("status.no-identifier", StatusSentences.NoIdentifier, "/id");
        }
        else
        {
            await LookUpAsync(examination, address, id, cancellation);
        }
    }

    private static async ValueTask LookUpAsync(Examination examination, Uri address, string id, CancellationToken cancellation)
    {
        var subject = address.AbsoluteUri;
        var (document, trouble) = await StatusDocuments.FetchAsync(examination, address, cancellation);
        var list = document is null ? null : RevocationList.Read(document.Document);
        trouble ??= await FindTroubleAsync(document!, list, address, cancellation);
        if (trouble is not null)
        {
            examination.CannotTell(trouble.Code, trouble.Message, subject);
        }
        else if (list!.Find(id) is not { } revoked)
        {
            examination.Pass("status.clear", StatusSentences.NotOnList, subject);
        }
        else
        {
            examination.Fail("status.withdrawn", Withdrawn(revoked.Reason), subject);
        }
    }

    private static async ValueTask<StatusTrouble?> FindTroubleAsync(
        Examination document,
        RevocationList? list,
        Uri address,
        CancellationToken cancellation
    )
    {
        if (list is null)
        {
            return StatusTrouble.Unusable("status.list-malformed", StatusSentences.ListNotAStatusList);
        }

        if (list.Id is { } id && !(Uri.TryCreate(id, UriKind.Absolute, out var own) && own == address))
        {
            return StatusTrouble.Unusable("status.list-address", StatusSentences.ListOfAnotherAddress);
        }

        return JsonMembers.Member(document.Document, "proof") is null
            ? null
            : await StatusDocuments.CheckProofAsync(document, cancellation);
    }

    private static Sentence Withdrawn(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? StatusSentences.Withdrawn
        : reason.Length <= LongestReason ? StatusSentences.WithdrawnBecause(reason)
        : StatusSentences.WithdrawnBecause(reason[..LongestReason] + "…");
}
