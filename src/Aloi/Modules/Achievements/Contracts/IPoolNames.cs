namespace Aloi.Modules.Achievements.Contracts;

/// <summary>
/// The names of the groups of people that a rule may draw assessors from. The module that keeps the groups brings one; where none does,
/// a name is typed freely.
/// </summary>
public interface IPoolNames
{
    Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation);
}
