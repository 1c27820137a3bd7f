using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Members of juries that were called and have not filled their grid, or have not voted once the grids lie open.</summary>
internal sealed class AskedJurors(IssuerContext database, JuryShelf shelf, ILinks links, TimeProvider time) : IAskedPeople
{
    public bool TellsJurors => true;

    public async Task<IReadOnlyList<AskedPerson>> FindAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation)
    {
        var byId = candidacies.ToDictionary(c => c.Row.Id);
        long[] ids = [.. byId.Keys];
        var sessions = await database
            .Set<JuryCase>()
            .Where(c => ids.Contains(c.CandidacyId) && !c.IsOff)
            .Where(c => c.Session.State == JuryState.Convened || c.Session.State == JuryState.Deliberating)
            .Select(c => c.Session)
            .Distinct()
            .ToListAsync(cancellation);
        var asked = new List<AskedPerson>();
        foreach (var session in sessions)
        {
            var jury = await shelf.OpenAsync(session, cancellation);
            var cases = jury.Cases.Where(c => !c.Row.IsOff && byId.ContainsKey(c.Row.CandidacyId));
            asked.AddRange(cases.SelectMany(one => jury.Jurors.Where(j => j.Row.Sits).Select(juror => Asked(jury, one, juror))));
        }

        return asked;
    }

    private AskedPerson Asked(OpenJury jury, OpenCase one, OpenJuror juror)
    {
        var sheet = jury.Sheets.FirstOrDefault(s => s.JurorId == juror.Row.Id && s.CaseId == one.Row.Id);
        var answered = jury.Row.State == JuryState.Convened ? sheet?.FilledAt : sheet?.VotedAt;
        var person = new LinkPerson(
            juror.Row.SubjectKeyId,
            juror.Person.Key,
            juror.Name,
            juror.Person.Email,
            juror.Row.IsExternal,
            juror.Row.MemberId,
            Languages.FromTag(juror.Person.Language)
        );
        return new AskedPerson(
            one.Row.CandidacyId,
            jury.Row.Leaf,
            person,
            juror.Row.CalledAt,
            answered is not null || sheet?.Bar is not null,
            person.MemberId is null ? null : $"/juries/{jury.Row.PublicId}/seat/",
            person.MemberId is null ? cancellation => RemindAsync(jury, juror, person, cancellation) : null
        )
        {
            Matter = juror.Row.Id,
        };
    }

    private async Task<bool> RemindAsync(OpenJury jury, OpenJuror juror, LinkPerson person, CancellationToken cancellation)
    {
        if (person.Email is null)
        {
            return false;
        }

        var endsAt = CallJurors.EndOf(jury.Row, time.GetUtcNow());
        var request = new LinkRequest(LinkPurpose.Jury, null, jury.Row.Leaf, juror.Row.Id, person, endsAt)
        {
            Letter = new LinkLetter(
                Say("steps.jury.subject"),
                [
                    Say("reminders.hello", OneLine.Of(person.Name)),
                    Say("steps.jury.text", OneLine.Of(jury.Version.Content.Achievement.Name)),
                    Say("steps.link.fresh"),
                ]
            ),
        };
        return (await links.SendAsync([request], cancellation)).Count > 0;

        string Say(string key, params object?[] arguments) => TextCatalog.Get(person.Language, key, arguments);
    }
}
