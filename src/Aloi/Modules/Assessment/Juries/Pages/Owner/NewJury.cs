using System.Globalization;
using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;
using Aloi.Ui;
using Aloi.Ui.Components;

namespace Aloi.Modules.Assessment.Juries.Pages.Owner;

/// <summary>The form that convenes a jury: read from a post, and drawn again with what was typed.</summary>
internal sealed class NewJury(Independent independent, TimeProvider time)
{
    private const string UsualMinutes = "120";

    public static ConveneForm Read(FormValues form) =>
        new(
            Meeting(form),
            form.All("candidates"),
            form.All("members"),
            [.. Enumerable.Range(0, ConveneForm.MostOutsiders).Select(i => Outsider(form, ConveneForm.OutsiderId(i)))],
            form["chair"],
            form["tells"] == "yes",
            form["names"] == "yes"
        );

    public static MeetingForm Meeting(FormValues form) => new(form["date"], form["time"], form["duration"], form["where"], form["video"]);

    /// <summary>A first form: next week, everybody who waits.</summary>
    public ConveneForm Empty(JuryCall call)
    {
        var day = LocalClock.ToLocal(time.GetUtcNow(), call.Campaign.Zone).Date.AddDays(7);
        return new ConveneForm(
            new MeetingForm(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "09:30", UsualMinutes, "", ""),
            [.. call.Waiting.Select(w => w.Open.Row.PublicId.ToString())],
            [],
            [.. Enumerable.Range(0, ConveneForm.MostOutsiders).Select(_ => new OutsiderEntry("", "", IsExternal: true))],
            "",
            TellsCandidates: true,
            NamesVotes: false
        );
    }

    public async Task<NewJuryModel> ModelAsync(
        JuryCall call,
        ConveneForm form,
        IReadOnlyList<Problem> problems,
        Language language,
        CancellationToken cancellation
    ) =>
        new(
            call.Campaign,
            call.Rule,
            $"/achievements/{call.Version.PublicId}/juries/{Uri.EscapeDataString(call.Rule.Id)}?version={call.Version.Version}",
            [.. call.Waiting.Select(w => new Option(w.Open.Row.PublicId.ToString(), w.Name))],
            form.Candidates,
            await PoolAsync(call, language, cancellation),
            form.Members,
            [.. form.Outsiders.Select((o, i) => new OutsiderModel(ConveneForm.OutsiderId(i), o.Name, o.Email, o.IsExternal))],
            form.Chair,
            MeetingModel.Of(form.Meeting),
            form.TellsCandidates,
            form.NamesVotes
        )
        {
            Problems = problems,
        };

    private static OutsiderEntry Outsider(FormValues form, string id) =>
        new(form[$"{id}-name"], form[$"{id}-email"], form[$"{id}-external"] == "yes");

    /// <summary>Everybody of the pool, with whom they may not judge, so that nobody is chosen in vain.</summary>
    private async Task<IReadOnlyList<PoolLine>> PoolAsync(JuryCall call, Language language, CancellationToken cancellation)
    {
        var barred = call.Pool.ToDictionary(p => p.Id, _ => new List<string>());
        foreach (var one in call.Waiting)
        {
            var bars = await independent.BarsAsync(call.Rule, one.Open, call.Pool, cancellation);
            foreach (var person in call.Pool.Where(p => bars.ContainsKey(p.Key)))
            {
                barred[person.Id].Add($"{one.Name} ({TextCatalog.Get(language, $"juries.bar.{bars[person.Key]}")})");
            }
        }

        return [.. call.Pool.Select(p => new PoolLine(p.Id.ToString(), p.Person.Name, p.Person.IsExternal, Hint(barred[p.Id], language)))];
    }

    private static string? Hint(List<string> barred, Language language) =>
        barred.Count == 0 ? null : TextCatalog.Get(language, "juries.new.barred-for", string.Join(", ", barred.Take(5)));
}
