using System.Text.Json;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Aloi.Tests.Modules.Organisations.OrganisationsFixture;

namespace Aloi.Tests.Modules.Assessment.Reminding;

/// <summary>A campaign with a designer and an assessor, whose clock a test moves.</summary>
internal sealed class TimeFixture : IAsyncDisposable
{
    private readonly HashSet<long> _read = [];

    private TimeFixture(Road road, AchievementVersionInfo version) => (Road, Version) = (road, version);

    public Road Road { get; }

    public AchievementVersionInfo Version { get; }

    public long Assessor { get; private set; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TimeFixture> CreateAsync(DatabaseKind kind, string protocol, Action<IServiceCollection>? adjust = null)
    {
        var road = await Road.CreateAsync(kind, adjust: adjust);
        var fixture = new TimeFixture(road, await road.PublishAsync(Road.Yaml(protocol)));
        await fixture.GiveAsync("olga@exemple.fr", Right.Designer, Language.English);
        fixture.Assessor = await fixture.GiveAsync("eric@exemple.fr", Right.Assessor, Language.French);
        return fixture;
    }

    public async Task<long> GiveAsync(string email, Right right, Language language)
    {
        var (organisation, root) = (Road.Organisation, Road.Organisation.RootEntityId);
        var member = (await Road.Aloi.ImportAsync(organisation, root, Row(email) with { Language = language }))[0];
        await Road.Aloi.GiveAsync(organisation, member, root, right);
        return member;
    }

    /// <summary>A candidate who is enrolled now, by the artefact or the score that the first fact is.</summary>
    public async Task<long> EnrolAsync(string email, params FactEntry[] more)
    {
        var member = await Road.MemberAsync(email);
        await Road.RecordAsync(Version, [Road.Score(member, 90, at: Road.Aloi.Clock.GetUtcNow()), .. more]);
        return member;
    }

    /// <summary>Moves the clock to so long after the start, and lets the program do what it does.</summary>
    public async Task AtAsync(TimeSpan afterStart)
    {
        Road.Aloi.Clock.MoveTo(TestAloi.Start + afterStart);
        await Road.Aloi.DrainAsync();
    }

    /// <summary>The mails that were written since the last look, opened: to whom, and what they say.</summary>
    public async Task<IReadOnlyList<MailContent>> NewMailsAsync()
    {
        var rows = await Road.RowsAsync<ReminderMail>();
        var mails = new List<MailContent>();
        foreach (var row in rows.Where(r => _read.Add(r.Id)))
        {
            var mail = await Road.InOrganisationAsync(s =>
                s.GetServices<IMailbox>().OfType<ReminderMailbox>().Single().ReadAsync(row.Id, Cancellation)
            );
            mails.Add(mail!.Content);
        }

        return mails;
    }

    public async Task<Candidacy> CandidacyAsync(long member) => (await Road.RowsAsync<Candidacy>()).Single(c => c.MemberId == member);

    public ValueTask DisposeAsync() => Road.DisposeAsync();
}
