using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Acts.Humans;

/// <summary>Those who run a campaign, and how they learn that a candidate awaits them.</summary>
internal sealed class Callers(IRightHolders holders, IOrganisations organisations, ActMails mails, Ids ids)
{
    private const int Most = 5;

    public PublicId NewId() => ids.NewPublicId();

    /// <summary>Those who design where the campaign is run; those who administer when nobody does. Never the candidate.</summary>
    public async Task<IReadOnlyList<MemberInfo>> FindAsync(OpenCandidacy open, CancellationToken cancellation)
    {
        foreach (var right in new[] { Right.Designer, Right.Administrator })
        {
            var found = await holders.FindAsync(right, open.Version.EntityId, Most, cancellation);
            var people = await organisations.MembersAsync([.. found.Where(id => id != open.Row.MemberId)], cancellation);
            if (people.Values.Where(p => !p.IsErased).ToList() is { Count: > 0 } reachable)
            {
                return reachable;
            }
        }

        return [];
    }

    /// <summary>One mail each, which names the candidate and the page, and not what they said.</summary>
    public async Task<int> CallAsync(OpenCandidacy open, string path, CancellationToken cancellation)
    {
        var people = await FindAsync(open, cancellation);
        var candidate = (await organisations.MembersAsync([open.Row.MemberId], cancellation))[open.Row.MemberId];
        foreach (var person in people)
        {
            await mails.WriteAsync(Letter(person, SignedInAuthor.NameOf(candidate), open, path), cancellation);
        }

        return people.Count;
    }

    private static ActLetter Letter(MemberInfo to, string candidate, OpenCandidacy open, string path)
    {
        var language = to.Language ?? Languages.FromTag(open.Version.Content.Achievement.Language);
        return new ActLetter(
            to,
            language,
            TextCatalog.Get(language, "acts.mail.subject", OneLine.Of(candidate)),
            [
                TextCatalog.Get(language, "acts.mail.hello", OneLine.Of(to.GivenName)),
                TextCatalog.Get(language, "acts.mail.waits", OneLine.Of(candidate), OneLine.Of(open.Achievement)),
                TextCatalog.Get(language, "acts.mail.where"),
            ],
            path
        );
    }
}
