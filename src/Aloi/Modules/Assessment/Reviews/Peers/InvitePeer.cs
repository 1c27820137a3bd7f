using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <param name="Name">Needed for people who are no members.</param>
public sealed record PeerToInvite(string Address, string Name);

/// <summary>
/// Asks one person to say what they saw of a candidate: a colleague by their address, or somebody from outside by name and address, who gets a
/// link. Nobody is asked twice about the same thing, and an address of the candidate's own is nobody else.
/// </summary>
internal sealed class InvitePeer(ReadPeers read, IMemberLookup lookup, IOrganisations organisations, PeerPost post)
{
    private const int LongestName = 120;

    public async Task<Outcome<string>> HandleAsync(PublicId candidacy, string leaf, PeerToInvite peer, CancellationToken cancellation)
    {
        var asked = await read.HandleAsync(candidacy, leaf, cancellation);
        if (!asked.Succeeded)
        {
            return Outcome<string>.Refused(asked.Problems);
        }

        var folded = EmailAddress.Fold(peer.Address.Length <= EmailAddress.MaximumLength ? peer.Address : "");
        var found = await lookup.FindByEmailAsync([folded], cancellation);
        if (Refusal(asked.Value) is { } problem)
        {
            return problem.At(new Location(Field: "address"));
        }

        return found.TryGetValue(folded, out var member)
            ? await InviteAsync(asked.Value, member, cancellation)
            : await InviteAsync(asked.Value, new OutsidePerson(OneLine.Of(peer.Name), folded, LanguageOf(asked.Value)), cancellation);
    }

    private static Problem? Refusal(PeersAsked asked) =>
        asked.IsDrawn ? PeerProblems.TheRuleDraws.With()
        : asked.Left == 0 ? AssessmentProblems.EnoughInvited.With(asked.Most)
        : null;

    private async Task<Outcome<string>> InviteAsync(PeersAsked asked, long member, CancellationToken cancellation)
    {
        var problem =
            member == asked.Open.Row.MemberId ? AssessmentProblems.NotOneself.With()
            : asked.Peers.Any(p => p.MemberId == member) ? AssessmentProblems.AlreadyInvited.With()
            : null;
        if (problem is not null)
        {
            return problem.At(new Location(Field: "address"));
        }

        var people = await organisations.MembersAsync([member, asked.Open.Row.MemberId], cancellation);
        await post.SendAsync(asked, people[member], cancellation);
        return SignedInAuthor.NameOf(people[member]);
    }

    private async Task<Outcome<string>> InviteAsync(PeersAsked asked, OutsidePerson person, CancellationToken cancellation)
    {
        var problem =
            !EmailAddress.IsPlausible(person.Email) ? PeerProblems.NoSuchAddress.With().At(new Location(Field: "address"))
            : person.Name.Length == 0 ? PeerProblems.NameTheOutsider.With().At(new Location(Field: "name"))
            : person.Name.Length > LongestName ? AssessmentProblems.TooLongHere.With(LongestName).At(new Location(Field: "name"))
            : asked.Peers.Any(p => p.Email == person.Email) ? AssessmentProblems.AlreadyInvited.With().At(new Location(Field: "address"))
            : null;
        if (problem is not null)
        {
            return problem;
        }

        await post.SendAsync(asked, person, cancellation);
        return person.Name;
    }

    private static Language LanguageOf(PeersAsked asked) => Languages.FromTag(asked.Open.Version.Content.Achievement.Language);
}
