namespace KnowledgeGraph.Storage.Files;

/// <summary>Names of files in a store's folder.</summary>
internal static class StoreFiles
{
    /// <summary>What is being written under this ending is nothing yet, and is removed at the next opening.</summary>
    public const string Temporary = ".tmp";

    /// <summary>Removes what an interrupted write left.</summary>
    public static void RemoveTemporary(IStoreFolder folder)
    {
        foreach (var name in folder.List().Where(name => name.EndsWith(Temporary, StringComparison.Ordinal)))
        {
            folder.Delete(name);
        }
    }
}
