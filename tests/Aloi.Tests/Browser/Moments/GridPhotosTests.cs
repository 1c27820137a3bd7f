using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Grids;
using Aloi.Tests.Modules.Assessment.Reviews;

namespace Aloi.Tests.Browser.Moments;

/// <summary>Whoever runs a campaign compares grids with the photos that they rest on.</summary>
[Collection(nameof(Walk))]
public sealed class GridPhotosTests
{
    [Fact]
    public async Task Photos_stand_beside_the_marks_on_a_desk_and_on_a_phone()
    {
        Chromium.SkipWhenAbsent();
        var two = Guests.Graded.Replace("setting: field", "setting: field, assessors: 2", StringComparison.Ordinal);
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, two);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var assessor = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        await JudgedPhotosTests.JudgeAsync(fixture, "rosa@ailleurs.fr");
        var id = (await fixture.CandidacyAsync()).PublicId;
        await AppealTests.LookAsync(fixture, "photos-grids", $"/candidacies/{id}/grids/terrain", owner);
        await AppealTests.LookAsync(fixture, "photos-candidate", $"/candidacies/{id}", owner);
        await AppealTests.LookAsync(fixture, "photos-unsettled", $"/candidacies/{id}", assessor);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(9));
        assessor = await fixture.SignInAsync("autre@exemple.fr");
        await AppealTests.LookAsync(fixture, "photos-tasks", "/tasks", assessor);
        owner = await fixture.SignInAsync("nadia@exemple.fr");
        await AppealTests.LookAsync(fixture, "photos-progress", $"/achievements/{fixture.Version.PublicId}/board", owner);
    }
}
