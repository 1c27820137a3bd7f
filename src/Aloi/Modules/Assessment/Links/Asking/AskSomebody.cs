using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>Whom to ask, as a form brings it.</summary>
/// <param name="Person">The id of somebody in the pool; empty for somebody else.</param>
/// <param name="ByMail">False shows a code instead.</param>
public sealed record AskForm(string Person, string Name, string Address, string Capacity, bool ByMail)
{
    public const int LongestName = 120;

    public static AskForm Empty { get; } = new("", "", "", "", ByMail: true);
}

/// <summary>Asks one person by hand: somebody of the pool, a member by their address, or somebody from outside.</summary>
internal sealed class AskSomebody(IssuerWork work, WhomToAsk whom, IPools pools, ReviewRequests requests)
{
    public Task<Outcome<IssuedLink>> HandleAsync(AskDesk desk, AskForm form, CancellationToken cancellation) =>
        work.TryAsync<IssuedLink>(
            async () =>
            {
                if (AskDoor.Closed(desk) is { } closed)
                {
                    return closed;
                }

                var found = await whom.FindAsync(desk, form, cancellation);
                if (!found.Succeeded)
                {
                    return Outcome<IssuedLink>.Refused(found.Problems);
                }

                if (await RefusalAsync(desk, found.Value, form, cancellation) is { } problem)
                {
                    return problem;
                }

                var sent = await requests.SendAsync(desk.Open, desk.Node, [found.Value.Person], form.ByMail, cancellation);
                return sent is [var link] ? link : AssessmentProblems.AskSomebodyElse.With().At(Field("person"));
            },
            cancellation
        );

    private async Task<Problem?> RefusalAsync(AskDesk desk, PoolPerson person, AskForm form, CancellationToken cancellation)
    {
        var field = Field(form.Person.Length > 0 ? "person" : "address");
        if (form.ByMail && person.Person.Email is null)
        {
            return AssessmentProblems.AddressForMail.With().At(Field("address"));
        }

        var bars = await pools.BarsAsync(desk.Leaf, desk.Open, [person], cancellation);
        return bars.TryGetValue(person.Key, out var why) ? WhyBarred(why).At(field)
            : desk.Open.LastWordOf(person.Key, desk.Node) is not null ? AssessmentProblems.HasAnswered.With().At(field)
            : null;
    }

    internal static Problem WhyBarred(BarReason why) =>
        (
            why switch
            {
                BarReason.Trainer => AssessmentProblems.BarredTrainer,
                BarReason.Manager => AssessmentProblems.BarredManager,
                BarReason.SameEntity => AssessmentProblems.BarredSameEntity,
                BarReason.SawFirstGrid => AssessmentProblems.BarredFirstGrid,
                _ => AssessmentProblems.AskSomebodyElse,
            }
        ).With();

    private static Location Field(string name) => new(Field: name);
}

/// <summary>Finds the person that a form names.</summary>
internal sealed class WhomToAsk(IPools pools, IMemberLookup lookup, PoolPeople people, Outsiders outsiders)
{
    public async Task<Outcome<PoolPerson>> FindAsync(AskDesk desk, AskForm form, CancellationToken cancellation)
    {
        if (form.Person.Length > 0)
        {
            var known = await pools.FindAsync(desk.Open.Version.EntityId, desk.Leaf.Pool, cancellation);
            return known.FirstOrDefault(p => p.Id.ToString() == form.Person) is { } one
                ? one
                : AssessmentProblems.ChooseSomebody.With().At(new Location(Field: "person"));
        }

        if (form.Address.Length > 0 && !EmailAddress.IsPlausible(EmailAddress.Fold(form.Address)))
        {
            return AssessmentProblems.NotAnAddress.With().At(new Location(Field: "address"));
        }

        if (await MemberAsync(form.Address, cancellation) is { } member)
        {
            return member;
        }

        if (form.Name.Length is 0 or > AskForm.LongestName || form.Capacity.Length > AskForm.LongestName)
        {
            return (form.Name.Length == 0 ? AssessmentProblems.NameSomebody : AssessmentProblems.TooLongHere)
                .With(AskForm.LongestName)
                .At(new Location(Field: form.Capacity.Length > AskForm.LongestName ? "capacity" : "name"));
        }

        var address = form.Address.Length > 0 ? form.Address : null;
        return new PoolPerson(default, await outsiders.MakeAsync(form.Name, address, form.Capacity, cancellation));
    }

    private async Task<PoolPerson?> MemberAsync(string address, CancellationToken cancellation)
    {
        var folded = EmailAddress.Fold(address);
        var found = await lookup.FindByEmailAsync([folded], cancellation);
        return found.TryGetValue(folded, out var id) && await people.MembersAsync([id], cancellation) is [var member] ? member : null;
    }
}
