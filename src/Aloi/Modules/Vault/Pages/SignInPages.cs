using Aloi.Modules.Vault.Pages.Claiming;
using Aloi.Modules.Vault.People;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Vault.Pages;

/// <summary>What somebody sees who enters their space again.</summary>
internal static class SignInPages
{
    public static IResult Show(string? next, bool isSent) => Page(new VaultSignIn(null, next, isSent, []));

    public static IResult Asked(string address, string? next, Outcome<bool> asked) =>
        asked.Succeeded
            ? Ui.Show.See("/vault/sign-in?sent=1")
            : Page(new VaultSignIn(address, next, false, [.. asked.Problems.Select(p => p.At(new Location(Field: "address")))]));

    public static IResult Recovered(Outcome<OpenedSession> recovered) =>
        recovered.Succeeded
            ? Ui.Show.See("/vault")
            : Page(new VaultSignIn(null, null, false, [.. recovered.Problems.Select(p => p.At(new Location(Field: "recovery")))]));

    private static IResult Page(VaultSignIn model) =>
        Ui.Show.Page<VaultSignInPage>(
            new { Model = model },
            model.Problems.Count == 0 ? StatusCodes.Status200OK : model.Problems[0].Kind.Status
        );
}

/// <param name="IsSent">A mail is on its way.</param>
public sealed record VaultSignIn(string? Address, string? Next, bool IsSent, IReadOnlyList<Problem> Problems);
