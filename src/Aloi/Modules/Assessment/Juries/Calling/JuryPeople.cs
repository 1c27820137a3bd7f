using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>Somebody proposed for a jury.</summary>
/// <param name="Field">Where they stand in the form.</param>
internal sealed record CalledPerson(PoolPerson Person, bool IsChair, string Field)
{
    public ProposedJuror Proposed => new(Person.Key, Person.Person.Name, Person.Person.IsExternal, IsChair, Field);
}

/// <summary>Who is meant by what a form names: people of the pool, and people who were typed.</summary>
internal sealed class JuryPeople(IMemberLookup lookup, IOrganisations organisations, SubjectKeys keys, Ids ids)
{
    public async Task<IReadOnlyList<CalledPerson>> ReadAsync(
        ConveneForm form,
        IReadOnlyList<PoolPerson> pool,
        Language language,
        List<Problem> problems,
        CancellationToken cancellation
    )
    {
        var called = pool.Where(p => form.Members.Contains(p.Id.ToString(), StringComparer.Ordinal))
            .Select(p => new CalledPerson(p, form.Chair == p.Id.ToString(), $"members-{p.Id}"))
            .ToList();
        for (var i = 0; i < form.Outsiders.Count; i++)
        {
            var (entry, field) = (form.Outsiders[i], ConveneForm.OutsiderId(i));
            MeetingForm.Add(problems, !entry.IsEmpty && !entry.IsComplete, JuryProblems.OutsiderIncomplete.With(), $"{field}-name");
            if (entry.IsComplete)
            {
                var person = await OutsiderAsync(entry, language, cancellation);
                called.Add(new CalledPerson(person, form.Chair == field, $"{field}-name"));
            }
        }

        MeetingForm.Add(problems, form.Chair.Length > 0 && !called.Exists(c => c.IsChair), JuryProblems.ChairUnknown.With(), "chair");
        MeetingForm.Add(
            problems,
            called.Count > ConveneForm.MostMembers,
            JuryProblems.TooManyHere.With(ConveneForm.MostMembers),
            "members"
        );
        return called;
    }

    /// <summary>A typed address of a member is that member, who is then not from outside.</summary>
    public async Task<PoolPerson> OutsiderAsync(OutsiderEntry entry, Language language, CancellationToken cancellation)
    {
        var key = AuthorCell.KeyOf(entry.Email);
        var known = await lookup.FindByEmailAsync([EmailAddress.Fold(entry.Email)], cancellation);
        if (known.Count == 0)
        {
            return new PoolPerson(
                ids.NewPublicId(),
                new LinkPerson(0, key, OneLine.Of(entry.Name), entry.Email, entry.IsExternal, null, language)
            );
        }

        var member = (await organisations.MembersAsync([known.Values.First()], cancellation)).Values.First();
        var name = member.FullName.Length > 0 ? member.FullName : OneLine.Of(entry.Name);
        var person = new LinkPerson(
            member.SubjectKeyId,
            SignedInAuthor.KeyOf(member),
            name,
            member.Email,
            IsExternal: false,
            member.Id,
            member.Language ?? language
        );
        return new PoolPerson(ids.NewPublicId(), person) { EntityId = member.EntityId };
    }

    /// <summary>People who were typed get a key of their own, once they are really called.</summary>
    public async Task<LinkPerson> WithKeyAsync(LinkPerson person, CancellationToken cancellation) =>
        person.SubjectKeyId != 0 ? person : person with { SubjectKeyId = (await keys.CreateAsync(1, cancellation))[0] };
}
