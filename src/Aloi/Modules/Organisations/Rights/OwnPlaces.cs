using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>Where the current user holds a right: the tree as they may work in it.</summary>
internal sealed class OwnPlaces(IssuerContext database, EntityBook book, Acting acting)
{
    /// <summary>The entities, in the order of the tree, where one of the rights holds; empty when none does anywhere.</summary>
    public async Task<IReadOnlyList<TreePlace>> OfAsync(Right[] rights, CancellationToken cancellation)
    {
        var tree = TreeOrder.Order(await book.AllAsync(cancellation));
        if (acting.IsOperator)
        {
            return tree;
        }

        var member = acting.MemberId;
        var given = await database
            .Set<Grant>()
            .Where(g => g.MemberId == member && rights.Contains(g.Right))
            .Select(g => g.EntityId)
            .ToListAsync(cancellation);
        var tops = tree.Where(p => given.Contains(p.Entity.Id)).Select(p => p.Entity.Path).ToList();
        return [.. tree.Where(p => tops.Exists(top => EntityPath.IsSelfOrBelow(p.Entity.Path, top)))];
    }

}
