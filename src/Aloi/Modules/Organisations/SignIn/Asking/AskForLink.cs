using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.SignIn.Asking;

/// <summary>
/// Mails sign-in links to an address, one for each organisation that knows it. The answer is the same when none does, so that nobody can
/// find out here who works where.
/// </summary>
internal sealed class AskForLink(AskLimits limits, Memberships memberships, SignInMails mails, IServiceScopeFactory scopes)
{
    /// <param name="address">As it was typed.</param>
    /// <param name="next">A path of this site to go on to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Outcome<bool>> HandleAsync(string address, string? next, CancellationToken cancellation)
    {
        var folded = EmailAddress.Fold(address.Length <= EmailAddress.MaximumLength ? address : "");
        if (!EmailAddress.IsPlausible(folded))
        {
            return OrganisationsProblems.WriteAnAddress.With().At(new Location(Field: "address"));
        }

        if (!await limits.TryAsync(folded, cancellation))
        {
            return OrganisationsProblems.TooManyTries.With((int)AskLimits.Window.TotalMinutes);
        }

        var links = new List<MailedLink>();
        foreach (var membership in await memberships.FindAsync(folded, cancellation))
        {
            links.Add(new MailedLink(membership, await LinkAsync(membership, next, cancellation)));
        }

        if (links.Count > 0)
        {
            await mails.WriteAsync(folded, links, cancellation);
        }

        return true;
    }

    /// <summary>Each link in a piece of work of its own: one piece serves one organisation.</summary>
    private async Task<string> LinkAsync(Membership membership, string? next, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<TenantScope>().Enter(membership.OrganisationId);
        var path = await work.ServiceProvider.GetRequiredService<SignInLinks>().CreateForMailAsync(membership.MemberId, cancellation);
        return next is null ? path : $"{path}?next={Uri.EscapeDataString(next)}";
    }
}

internal sealed record MailedLink(Membership Membership, string Path);
