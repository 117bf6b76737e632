package fr.verbatim.web.api;

import fr.verbatim.web.http.Routes;

/// All data of the workbench.
public final class Api {

    private Api() {}

    public static void declare(Routes routes) {
        DescriptionApi.declare(routes);
        StudyApi.declare(routes);
        DocumentsApi.declare(routes);
        CodersApi.declare(routes);
        CorpusApi.declare(routes);
        SpeakersApi.declare(routes);
        CasesApi.declare(routes);
        ColumnsApi.declare(routes);
        CorrectionsApi.declare(routes);
        ExtractsApi.declare(routes);
        CodebookApi.declare(routes);
        CodesApi.declare(routes);
        GroupsApi.declare(routes);
        MemosApi.declare(routes);
        SituationsApi.declare(routes);
        SuggestionsApi.declare(routes);
        SearchApi.declare(routes);
        SavedSearchesApi.declare(routes);
        HistoryApi.declare(routes);
    }
}
