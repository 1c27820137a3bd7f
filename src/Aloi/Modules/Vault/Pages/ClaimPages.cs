using Aloi.Modules.Vault.Claims;
using Aloi.Modules.Vault.Pages.Claiming;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Vault.Pages;

/// <summary>What somebody sees on the way from a link or a code to their proof.</summary>
internal static class ClaimPages
{
    public static IResult Code(string? code = null, IReadOnlyList<Problem>? problems = null) =>
        Show.Page<CodePage>(
            new { Code = code, Problems = At(problems, "code") },
            problems is null ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    public static IResult Look(HttpContext http, string code, Outcome<ClaimLook> look)
    {
        if (!look.Succeeded)
        {
            return Code(code, look.Problems);
        }

        return look.Value.IsMine
            ? Show.See($"/vault/welcome/{look.Value.Item}")
            : Show.Page<ClaimPage>(
                new
                {
                    Code = code,
                    Look = look.Value,
                    IsSent = http.Request.Query.ContainsKey("sent"),
                }
            );
    }

    /// <summary>A mail has left, or the proof is taken: with it the code that opens a new space again, shown this once.</summary>
    public static IResult Claimed(HttpContext http, string code, Outcome<Claimed> claimed) =>
        claimed switch
        {
            { Succeeded: false } => http.Refuse(claimed.Problems),
            { Value.State: ClaimState.ProofAsked } => Show.See($"/claim/{Uri.EscapeDataString(code)}?sent=1"),
            { Value.RecoveryCode: { } recovery } => Show.Page<RecoveryCodePage>(
                new
                {
                    RecoveryCode = recovery,
                    Next = $"/vault/welcome/{claimed.Value.Item}",
                    IsNew = true,
                }
            ),
            _ => Show.See($"/vault/welcome/{claimed.Value!.Item}"),
        };

    public static IResult LookAtToken(string token, TokenLook look) =>
        Show.Page<TokenPage>(
            new { Token = token, Look = look },
            look.IsOpen ? StatusCodes.Status200OK : VaultProblems.TokenUsedOrExpired.Status
        );

    /// <param name="dead">What is left to say of a token that no longer works.</param>
    public static IResult Proven(Outcome<ProvenVault> proven, TokenLook? dead) =>
        !proven.Succeeded ? LookAtToken("", dead ?? new TokenLook(IsOpen: false, null, null))
        : proven.Value.Item is { } item ? Show.See($"/vault/welcome/{item}")
        : Show.See(proven.Value.Next ?? "/vault");

    private static IReadOnlyList<Problem>? At(IReadOnlyList<Problem>? problems, string field) =>
        problems is null ? null : [.. problems.Select(p => p.At(new Location(Field: field)))];
}
