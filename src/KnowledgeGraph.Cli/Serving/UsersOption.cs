using System.CommandLine;

namespace KnowledgeGraph.Cli.Serving;

/// <summary><c>--users</c>: the file of the server's users, in the database's folder unless another is named.</summary>
internal sealed class UsersOption : Option<string?>
{
    private const string DefaultName = "users.txt";

    public UsersOption()
        : base("--users")
    {
        Description = $"The file of the users ('kg user' writes it); default '{DefaultName}' in the database's folder.";
        HelpName = "FILE";
    }

    public string FileFor(CommandContext context) =>
        context.Parsed.GetValue(this)
        ?? Path.Combine(Folders.Require(context, "users are kept for a database folder"), DefaultName);
}
