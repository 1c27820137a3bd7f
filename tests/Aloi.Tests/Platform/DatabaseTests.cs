using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Platform;

public sealed class DatabaseTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_model_has_no_change_without_a_migration(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        foreach (var context in aloi.App.Services.GetServices<ContextToMigrate>())
        {
            await aloi.InScopeAsync(
                null,
                services =>
                {
                    ((DbContext)services.GetRequiredService(context.Context))
                        .Database.HasPendingModelChanges()
                        .ShouldBeFalse(context.Context.Name);
                    return Task.CompletedTask;
                }
            );
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Rows_of_one_organisation_are_invisible_to_another_and_to_nobody_in_particular(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        await RecordAsync(aloi, 1, "one.done");
        await RecordAsync(aloi, 2, "two.done");
        (await ActionsAsync(aloi, 1)).ShouldBe(["one.done"]);
        (await ActionsAsync(aloi, 2)).ShouldBe(["two.done"]);
        (await ActionsAsync(aloi, null)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Writing_a_row_of_another_organisation_is_a_bug_that_throws(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        await Should.ThrowAsync<InvalidOperationException>(() =>
            aloi.InScopeAsync(
                1,
                async services =>
                {
                    var database = services.GetRequiredService<IssuerContext>();
                    database.Add(
                        new AuditEntry
                        {
                            OrganisationId = 2,
                            Actor = "system",
                            Action = "x",
                            Subject = "y",
                        }
                    );
                    await database.SaveChangesAsync();
                }
            )
        );
    }

    [Fact]
    public void A_piece_of_work_cannot_change_organisation_on_its_way()
    {
        var scope = new TenantScope();
        scope.Enter(1);
        scope.Enter(1);
        Should.Throw<InvalidOperationException>(() => scope.Enter(2));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Destroying_a_persons_key_makes_their_sealed_content_unreadable(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var (id, content) = await aloi.InScopeAsync(
            1,
            async services =>
            {
                var keys = services.GetRequiredService<SubjectKeys>();
                var key = (await keys.CreateAsync(1, CancellationToken.None))[0];
                var sealers = await keys.OpenAsync([key], CancellationToken.None);
                return (key, sealers[key].Seal("Amina"u8, "member 1"));
            }
        );
        var before = await OpenAsync(aloi, id);
        before.ShouldNotBeNull().Open(content, "member 1").ShouldBe("Amina"u8.ToArray());
        await aloi.InScopeAsync(
            1,
            async services =>
            {
                await services.GetRequiredService<SubjectKeys>().DestroyAsync(id, CancellationToken.None);
                await services.GetRequiredService<IssuerContext>().SaveChangesAsync();
            }
        );
        (await OpenAsync(aloi, id)).ShouldBeNull();
    }

    private static Task<Sealer?> OpenAsync(TestAloi aloi, long id) =>
        aloi.InScopeAsync(
            1,
            async s => (await s.GetRequiredService<SubjectKeys>().OpenAsync([id], CancellationToken.None)).GetValueOrDefault(id)
        );

    private static Task RecordAsync(TestAloi aloi, long organisation, string action) =>
        aloi.InScopeAsync(
            organisation,
            async services =>
            {
                services.GetRequiredService<AuditTrail>().Record(action, "test:1");
                await services.GetRequiredService<IssuerContext>().SaveChangesAsync();
            }
        );

    private static Task<List<string>> ActionsAsync(TestAloi aloi, long? organisation) =>
        aloi.InScopeAsync(organisation, s => s.GetRequiredService<IssuerContext>().Set<AuditEntry>().Select(e => e.Action).ToListAsync());
}
