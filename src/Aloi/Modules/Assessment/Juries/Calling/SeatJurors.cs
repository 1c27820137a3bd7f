using System.Text.Json;
using Aloi.Modules.Assessment.Pools;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>Gives people their seats in a session: a juror's row, and a sheet for every candidate, with what bars them.</summary>
internal sealed class SeatJurors(IssuerContext database, SubjectKeys keys, JuryPeople people, Ids ids, TimeProvider time)
{
    public async Task SeatAsync(
        JurySession session,
        IReadOnlyList<CalledPerson> called,
        IReadOnlyList<(JuryCase Case, IReadOnlyDictionary<string, JuryBar> Bars)> cases,
        CancellationToken cancellation
    )
    {
        foreach (var one in called)
        {
            var juror = await JurorAsync(session, one, cancellation);
            database.Add(juror);
            foreach (var (before, bars) in cases)
            {
                JuryBar? bar = bars.TryGetValue(one.Person.Key, out var why) ? why : null;
                database.Add(new JurySheet { Case = before, Juror = juror, Bar = bar });
            }
        }
    }

    private async Task<Juror> JurorAsync(JurySession session, CalledPerson called, CancellationToken cancellation)
    {
        var person = await people.WithKeyAsync(called.Person.Person, cancellation);
        var open = await keys.OpenAsync([person.SubjectKeyId], cancellation);
        var id = ids.NewPublicId();
        var content = new JurorPerson(person.Key, person.Name, person.Email, person.Language.Tag());
        return new Juror
        {
            PublicId = id,
            SubjectKeyId = person.SubjectKeyId,
            SealedPerson = open[person.SubjectKeyId].Seal(JsonSerializer.SerializeToUtf8Bytes(content), JuryShelf.Binding(id)),
            MemberId = person.MemberId,
            IsExternal = person.IsExternal,
            IsChair = called.IsChair,
            CalledAt = time.GetUtcNow(),
            SessionId = session.Id,
        };
    }
}
