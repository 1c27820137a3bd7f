using Aloi.CommandLine.Issue.Writing;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.CommandLine.Issue.Reading;

/// <summary>The files of one run, all opened before anything is written.</summary>
/// <param name="Yaml">The text of the achievement as it was typed.</param>
/// <param name="Facts">Open and seekable: it is read several times.</param>
internal sealed record IssuingInputs(AchievementFile Achievement, string Yaml, Stream Facts, ProofFolder Folder) : IAsyncDisposable
{
    public static Outcome<IssuingInputs> Open(IssuingRequest request)
    {
        var achievement = AchievementYaml.Load(request.Achievement);
        var facts = FactsFilePath.Open(request.Facts);
        var folder = achievement.Succeeded && facts.Succeeded ? ProofFolder.Open(request.Out) : null;
        if (achievement.Succeeded && facts.Succeeded && folder!.Succeeded && Read(request.Achievement) is { } yaml)
        {
            return new IssuingInputs(achievement.Value, yaml, facts.Value, folder.Value);
        }

        facts.Value?.Dispose();
        Problem[] problems = [.. achievement.Problems, .. facts.Problems, .. folder?.Problems ?? []];
        return Outcome<IssuingInputs>.Refused(
            problems.Length > 0 ? problems : [YamlProblems.NotFound.With(Path.GetFileName(request.Achievement))]
        );
    }

    public ValueTask DisposeAsync() => Facts.DisposeAsync();

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
