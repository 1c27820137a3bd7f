using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Achievements.Drafts;

/// <summary>A designer at work on drafts, with short words for each step.</summary>
internal sealed class Desk(Road road, long member)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public long Member => member;

    public static readonly DraftContent Complete = new()
    {
        Name = "Préparer une commande fragile",
        Description = "Prépare une commande sans casse.",
        Kind = "competence",
        Rule = "quiz-expert",
        Criteria = "Réussir.",
        Badge = new DraftBadge { Source = BadgeSource.None },
    };

    public static async Task<Desk> OpenAsync(Road road, string email = "concept@exemple.fr")
    {
        var member = await road.MemberAsync(email, "Nadia", "Ferhat");
        await road.Aloi.GiveAsync(road.Organisation, member, road.Organisation.RootEntityId, Right.Designer);
        return new Desk(road, member);
    }

    public Task<Outcome<PublicId>> StartAsync(DraftContent content, string key = "clef") =>
        AsAsync(s => s.GetRequiredService<StartDraft>().HandleAsync(key, road.Organisation.RootEntityId, content, Cancellation));

    public async Task<PublicId> StartedAsync(DraftContent content, string key = "clef") =>
        OrganisationsFixture.Must(await StartAsync(content, key));

    public Task<Outcome<OpenDraft>> SaveAsync(PublicId draft, int revision, DraftContent content) =>
        AsAsync(s => s.GetRequiredService<SaveDraft>().HandleAsync(new DraftChange(draft, revision, content), Cancellation));

    public async Task<OpenDraft> ReadAsync(PublicId draft) =>
        OrganisationsFixture.Must(await AsAsync(s => s.GetRequiredService<DraftShelf>().OpenAsync(draft, Cancellation)));

    public Task<Outcome<AchievementVersionInfo>> PublishAsync(PublicId draft, int revision) =>
        AsAsync(s => s.GetRequiredService<PublishDraft>().HandleAsync(draft, revision, Cancellation));

    public async Task<AchievementVersionInfo> PublishedAsync(PublicId draft) =>
        OrganisationsFixture.Must(await PublishAsync(draft, (await ReadAsync(draft)).Row.Revision));

    public Task<Outcome<PublicId>> NextAsync(PublicId achievement) =>
        AsAsync(s => s.GetRequiredService<StartDraft>().NextVersionAsync(achievement, Cancellation));

    public Task<T> AsAsync<T>(Func<IServiceProvider, Task<T>> work) =>
        road.InOrganisationAsync(s =>
        {
            s.GetRequiredService<CurrentUser>().Become(ActorKind.Member, member);
            return work(s);
        });
}
