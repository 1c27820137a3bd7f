using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Enrolling;

/// <summary>Everybody of an entity is to be enrolled, those up to a member already being done.</summary>
public sealed record EntityEnrolling(long AchievementVersionId, long EntityId, long AfterMember, DateTimeOffset From, DateTimeOffset To)
    : IEvent
{
    public static string Name => "assessment.entity-enrolling.v1";
}

/// <summary>Goes on with a large entity outside the request, a batch at a time, each in a transaction of its own.</summary>
internal sealed class EnrolEntity(IPeopleFinder people, CampaignDoor door, EnrolMembers enrol, OutboxWriter outbox)
    : IHandle<EntityEnrolling>
{
    private const int PeopleAtOnce = 500;

    public async Task HandleAsync(EntityEnrolling @event, CancellationToken cancellation)
    {
        var members = await people.BelowAsync(@event.EntityId, @event.AfterMember, PeopleAtOnce, cancellation);
        var campaign = await door.OpenVersionAsync(@event.AchievementVersionId, CampaignAct.Enrol, cancellation);
        if (members.Count == 0 || !campaign.Succeeded)
        {
            return;
        }

        var from = new FactTime(@event.From, @event.To);
        await enrol.EnrolAsync(new MembersToEnrol(campaign.Value, from, members), [.. members], cancellation);
        outbox.Publish(@event with { AfterMember = members[^1] });
    }
}
