using Aloi.Modules.Credentials.Status;
using Aloi.Platform;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>A change of state as a form asks for it.</summary>
/// <param name="To">Null when the form asks for nothing known.</param>
/// <param name="IsSure">Whoever revokes has seen the list and given a reason.</param>
public sealed record ProofChange(IReadOnlyList<PublicId> Awards, CredentialStatus? To, StatusReason? Reason, bool IsSure)
{
    private const int MostAtOnce = 500;

    /// <summary>The reasons a revocation may have; a suspension asks for none.</summary>
    public static IReadOnlyList<StatusReason> Reasons { get; } =
    [
        StatusReason.IssuedInError,
        StatusReason.RuleNotMet,
        StatusReason.Fraud,
        StatusReason.NoLongerHolds,
        StatusReason.HolderAsked,
        StatusReason.Other,
    ];

    /// <summary>From a form of the list, or from the address by which a bulk change is taken back.</summary>
    public static ProofChange Read(FormValues form, IQueryCollection query)
    {
        var (ids, change) = form.All("award") is { Count: > 0 } ticked
            ? (ticked, form["change"])
            : (
                (query["awards"].FirstOrDefault() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries),
                query["change"].FirstOrDefault()
            );
        return new ProofChange(
            [.. ids.Where(i => PublicId.TryParse(i, null, out _)).Select(i => PublicId.Parse(i, null)).Distinct().Take(MostAtOnce)],
            Word(change),
            ReasonIn(form),
            form["sure"] == "yes"
        );
    }

    public static StatusReason? ReasonIn(FormValues form) =>
        Enum.TryParse<StatusReason>(form["reason"], out var reason) && Reasons.Contains(reason) ? reason : null;

    public static CredentialStatus? Word(string? change) =>
        change switch
        {
            "suspend" => CredentialStatus.Suspended,
            "reinstate" => CredentialStatus.Active,
            "revoke" => CredentialStatus.Revoked,
            _ => null,
        };

    /// <summary>Where this change is taken back; null for what cannot be, and for lists too long for a cookie.</summary>
    public string? Undo
    {
        get
        {
            var back = To switch
            {
                CredentialStatus.Suspended => "reinstate",
                CredentialStatus.Active => "suspend",
                _ => null,
            };
            var path = $"/proofs/changes?change={back}&awards={string.Join(',', Awards)}";
            return back is not null && LocalPath.IsOne(path) ? path : null;
        }
    }
}
