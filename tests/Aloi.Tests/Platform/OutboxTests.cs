using System.Collections.Concurrent;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Platform;

public sealed class OutboxTests
{
    public sealed record BellRang(string Note) : IEvent
    {
        public static string Name => "test.bell-rang.v1";
    }

    public sealed class Heard
    {
        public ConcurrentQueue<string> Notes { get; } = [];
    }

    public sealed class Listener(Heard heard, IssuerContext database) : IHandle<BellRang>
    {
        public Task HandleAsync(BellRang @event, CancellationToken cancellation)
        {
            database.Add(new InstallationSetting { Key = $"heard-{@event.Note}", Value = "yes" });
            if (@event.Note.StartsWith("poison", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("a name that must not be stored: Amina Benali");
            }

            heard.Notes.Enqueue(@event.Note);
            return Task.CompletedTask;
        }
    }

    private static Task<TestAloi> CreateAsync(DatabaseKind kind) =>
        TestAloi.CreateAsync(kind, adjust: services => services.AddSingleton<Heard>().Handle<BellRang, Listener>("test.listener"));

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_event_of_a_committed_cause_is_handled_once(DatabaseKind kind)
    {
        await using var aloi = await CreateAsync(kind);
        await PublishAsync(aloi, "one");
        (await aloi.DrainAsync()).ShouldBe(1);
        (await aloi.DrainAsync()).ShouldBe(0);
        aloi.App.Services.GetRequiredService<Heard>().Notes.ShouldBe(["one"]);
        (await SettingAsync(aloi, "heard-one")).ShouldBe("yes");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_event_of_a_cause_that_was_rolled_back_never_existed(DatabaseKind kind)
    {
        await using var aloi = await CreateAsync(kind);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            aloi.InScopeAsync(
                null,
                services =>
                    services
                        .GetRequiredService<IssuerWork>()
                        .RunAsync<bool>(
                            () =>
                            {
                                services.GetRequiredService<OutboxWriter>().Publish(new BellRang("lost"));
                                throw new InvalidOperationException("the cause did not happen");
                            },
                            CancellationToken.None
                        )
            )
        );
        (await aloi.DrainAsync()).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_poison_event_is_parked_after_five_tries_leaves_nothing_behind_and_blocks_nobody(DatabaseKind kind)
    {
        await using var aloi = await CreateAsync(kind);
        await PublishAsync(aloi, "poison");
        await PublishAsync(aloi, "after");
        for (var i = 0; i < 8; i++)
        {
            await aloi.DrainAsync();
            aloi.Clock.Advance(TimeSpan.FromHours(1));
        }

        var deliveries = await aloi.InScopeAsync(
            null,
            s => s.GetRequiredService<IssuerContext>().Set<OutboxDelivery>().OrderBy(d => d.Id).ToListAsync()
        );
        deliveries.Select(d => d.State).ShouldBe([DeliveryState.Parked, DeliveryState.Done]);
        deliveries[0].Attempts.ShouldBe(OutboxDispatcher.MaximumAttempts);
        deliveries[0].LastError.ShouldNotBeNull().ShouldNotContain("Amina");
        (await SettingAsync(aloi, "heard-poison")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_timer_waits_for_its_hour_and_can_be_replaced_and_cancelled(DatabaseKind kind)
    {
        await using var aloi = await CreateAsync(kind);
        await ScheduleAsync(aloi, "first wish", "deadline-1", TimeSpan.FromDays(1));
        await ScheduleAsync(aloi, "second wish", "deadline-1", TimeSpan.FromDays(2));
        await ScheduleAsync(aloi, "never", "deadline-2", TimeSpan.FromDays(1));
        await aloi.InScopeAsync(
            null,
            s =>
                s.GetRequiredService<IssuerWork>()
                    .RunAsync(
                        async () =>
                        {
                            await s.GetRequiredService<OutboxWriter>().CancelAsync("deadline-2", CancellationToken.None);
                            return true;
                        },
                        CancellationToken.None
                    )
        );
        (await aloi.DrainAsync()).ShouldBe(0);
        aloi.Clock.Advance(TimeSpan.FromDays(3));
        (await aloi.DrainAsync()).ShouldBe(1);
        aloi.App.Services.GetRequiredService<Heard>().Notes.ShouldBe(["second wish"]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_dispatchers_at_once_handle_each_event_once(DatabaseKind kind)
    {
        await using var aloi = await CreateAsync(kind);
        for (var i = 0; i < 40; i++)
        {
            await PublishAsync(aloi, $"note {i}");
        }

        var done = await Task.WhenAll(Task.Run(aloi.DrainAsync), Task.Run(aloi.DrainAsync), Task.Run(aloi.DrainAsync));
        var left = await aloi.DrainAsync();
        (done.Sum() + left).ShouldBe(40);
        aloi.App.Services.GetRequiredService<Heard>().Notes.Count.ShouldBe(40);
    }

    [Fact]
    public void One_event_row_holds_at_most_a_thousand_ids() =>
        EventBatch.Cut(Enumerable.Range(1, 2_500).Select(i => (long)i)).Select(b => b.Length).ShouldBe([1000, 1000, 500]);

    [Fact]
    public async Task An_event_with_more_ids_is_refused_before_it_is_written()
    {
        await using var aloi = await CreateAsync(DatabaseKind.Sqlite);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            aloi.InScopeAsync(
                null,
                services =>
                {
                    services.GetRequiredService<OutboxWriter>().Publish(new CredentialsIssued(new long[1_001]));
                    return Task.CompletedTask;
                }
            )
        );
    }

    private static Task PublishAsync(TestAloi aloi, string note) =>
        aloi.InScopeAsync(
            null,
            services =>
                services
                    .GetRequiredService<IssuerWork>()
                    .RunAsync(
                        () =>
                        {
                            services.GetRequiredService<OutboxWriter>().Publish(new BellRang(note));
                            return Task.FromResult(true);
                        },
                        CancellationToken.None
                    )
        );

    private static Task ScheduleAsync(TestAloi aloi, string note, string key, TimeSpan after) =>
        aloi.InScopeAsync(
            null,
            services =>
                services
                    .GetRequiredService<IssuerWork>()
                    .RunAsync(
                        async () =>
                        {
                            var due = aloi.Clock.GetUtcNow() + after;
                            await services
                                .GetRequiredService<OutboxWriter>()
                                .ScheduleAsync(new BellRang(note), due, key, CancellationToken.None);
                            return true;
                        },
                        CancellationToken.None
                    )
        );

    private static Task<string?> SettingAsync(TestAloi aloi, string key) =>
        aloi.InScopeAsync(null, s => s.GetRequiredService<Installation>().FindAsync(key, CancellationToken.None));
}
